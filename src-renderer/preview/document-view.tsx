import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { fill } from '@shared/text';
import { Button, type InputRef } from 'antd';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTexts } from '../ui';
import { FindBar } from './find-bar';
import { PageField } from './page-field';
import { PageView } from './page-view';
import type { PdfDocument } from './pdf-document';
import { Thumbnails } from './thumbnails';
import { type LaidTexts, useHighlights } from './use-highlights';
import { usePages } from './use-pages';
import { type PreviewKey, usePreviewKeys } from './use-preview-keys';
import { useSearch } from './use-search';
import { zoomedIn, zoomedOut } from './zoom';
import { ZoomButtons } from './zoom-buttons';

/** An opened PDF: its pages below each other, in small beside them, and the tools to go through it. */
export function DocumentView({ pdf, actions }: { readonly pdf: PdfDocument; readonly actions: ReactNode }) {
  const words = useTexts().preview;
  const box = useRef<HTMLElement>(null);
  const field = useRef<InputRef>(null);
  const [isDrawn, setIsDrawn] = useState(false);
  const onDrawn = useCallback(() => setIsDrawn(true), []);
  const pages = usePages(pdf, box, isDrawn);
  const { current, share, jump, turn, setZoom } = pages;
  const [texts, setTexts] = useState<LaidTexts>(new Map());
  const search = useSearch(
    pdf,
    () => current,
    (match) => void pages.showMatch(match).catch(() => undefined),
  );
  useHighlights(search.matches, search.current, texts);
  const onText = useCallback((page: number, elements: readonly HTMLElement[] | null): void => {
    setTexts((before) => {
      const next = new Map(before);
      if (elements === null) next.delete(page);
      else next.set(page, elements);
      return next;
    });
  }, []);
  const byKey: Readonly<Record<PreviewKey, () => void>> = {
    'zoom-in': () => setZoom(zoomedIn(share)),
    'zoom-out': () => setZoom(zoomedOut(share)),
    'fit-width': () => setZoom('width'),
    find: () => field.current?.focus({ cursor: 'all' }),
    next: () => turn(1),
    previous: () => turn(-1),
    first: () => jump(0),
    last: () => jump(pdf.pages - 1),
  };
  usePreviewKeys((key) => byKey[key]());
  // So that arrows and PgDn move the pages at once.
  useEffect(() => box.current?.focus(), []);
  return (
    <>
      <div className="preview-tools">
        <span className="preview-jump">
          <Button
            icon={<LeftOutlined aria-hidden />}
            aria-label={words.previousPage}
            title={words.previousPage}
            disabled={current === 0}
            onClick={() => jump(current - 1)}
          />
          <PageField page={current} pages={pdf.pages} onJump={jump} />
          <Button
            icon={<RightOutlined aria-hidden />}
            aria-label={words.nextPage}
            title={words.nextPage}
            disabled={current === pdf.pages - 1}
            onClick={() => jump(current + 1)}
          />
        </span>
        <ZoomButtons zoom={pages.zoom} share={share} onZoom={setZoom} />
        <FindBar search={search} field={field} />
        {actions}
      </div>
      <div className="preview-body">
        {pages.sizes !== null && (
          <Thumbnails pdf={pdf} sizes={pages.sizes} current={current} isDrawn={isDrawn} onJump={jump} />
        )}
        <section
          ref={box}
          className="preview-pages"
          aria-label={words.region}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          <div
            className="preview-paper"
            style={{ height: pages.layout.height, minWidth: pages.layout.width }}
          >
            {pages.visible.map((page) => {
              const place = pages.layout.pages[page];
              return place === undefined ? null : (
                <PageView
                  key={page}
                  pdf={pdf}
                  page={page}
                  place={place}
                  scale={pages.scale}
                  label={fill(words.pageOf, { page: page + 1, total: pdf.pages })}
                  onDrawn={onDrawn}
                  onText={onText}
                />
              );
            })}
          </div>
        </section>
      </div>
    </>
  );
}
