import { fill } from '@shared/text';
import { useEffect, useMemo, useRef } from 'react';
import { useTexts } from '../ui';
import { layoutOf, type Size, visiblePages } from './page-layout';
import { PagePicture } from './page-picture';
import type { PdfDocument } from './pdf-document';
import { useScrollWindow } from './use-window';

/** Pixels: the width of the widest thumbnail, and the room for the number below each. */
const width = 104;
const gap = 30;

/** The pages in small; a click goes there. Only those in sight are drawn. */
export function Thumbnails(props: {
  readonly pdf: PdfDocument;
  readonly sizes: readonly Size[];
  readonly current: number;
  /** False leaves the paper white: first the page that is read. */
  readonly isDrawn: boolean;
  readonly onJump: (page: number) => void;
}) {
  const { pdf, sizes, current } = props;
  const words = useTexts().preview;
  const box = useRef<HTMLElement>(null);
  const seen = useScrollWindow(box);
  const scale = width / Math.max(...sizes.map((size) => size.width));
  const layout = useMemo(() => layoutOf(sizes, scale, gap), [sizes, scale]);
  const place = layout.pages[current];
  useEffect(() => {
    const element = box.current;
    if (element === null || place === undefined) return;
    const isAbove = place.top - gap < element.scrollTop;
    const isBelow = place.top + place.height + gap > element.scrollTop + element.clientHeight;
    if (isAbove || isBelow) element.scrollTop = place.top - element.clientHeight / 2;
  }, [place]);
  return (
    <nav ref={box} className="preview-thumbnails" aria-label={words.thumbnails}>
      <div className="preview-paper" style={{ height: layout.height }}>
        {visiblePages(layout.pages, seen.top, seen.height, 200).map((page) => {
          const { top, ...size } = layout.pages[page] ?? { top: 0, width: 0, height: 0 };
          return (
            <button
              key={page}
              type="button"
              className="preview-thumbnail"
              style={{ top }}
              aria-label={fill(words.thumbnail, { page: page + 1 })}
              aria-current={page === current ? 'page' : undefined}
              onClick={() => props.onJump(page)}
            >
              <span className="preview-thumbnail-page" style={size}>
                {props.isDrawn && <PagePicture pdf={pdf} page={page} scale={scale} finer={3} />}
              </span>
              <span className="numbers">{page + 1}</span>
            </button>
          );
        })}
      </div>
    </nav>
  );
}
