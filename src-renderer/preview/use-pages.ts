import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { layoutOf, pageInView, visiblePages } from './page-layout';
import type { PdfDocument } from './pdf-document';
import type { Match } from './search';
import { usePageSizes } from './use-page-sizes';
import { useScrollWindow } from './use-window';
import { pixelsPerPoint, shareOf, type Zoom } from './zoom';

/** Pixels between the pages and around them. */
const gap = 16;
/** Pixels above and below what is seen in which pages are drawn already, once the first one is. */
const margin = 400;

/** The pages of a document in a scrolling box: which are shown, how large, and how to go to one. */
export function usePages(pdf: PdfDocument, box: RefObject<HTMLElement | null>, isDrawn: boolean) {
  const sizes = usePageSizes(pdf);
  const seen = useScrollWindow(box);
  const [zoom, setZoom] = useState<Zoom>('width');
  const widest = sizes?.reduce((most, size) => (size.width > most.width ? size : most));
  const isMeasured = widest !== undefined && seen.width > 0;
  const room = { width: seen.width - 2 * gap, height: seen.height - 2 * gap };
  const share = isMeasured ? shareOf(zoom, widest, room) : 1;
  const scale = share * pixelsPerPoint;
  const layout = useMemo(
    () => layoutOf(isMeasured ? (sizes ?? []) : [], scale, gap),
    [isMeasured, sizes, scale],
  );
  const { pages } = layout;
  const current = pageInView(pages, seen.top, seen.height);

  // What was at the upper edge stays there when everything grows or shrinks.
  const lastHeight = useRef(layout.height);
  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null) element.scrollTop *= layout.height / lastHeight.current;
    lastHeight.current = layout.height;
  }, [box, layout.height]);

  const scrollTo = (top: number, left?: number): void =>
    box.current?.scrollTo(left === undefined ? { top } : { top, left });
  const jump = (page: number): void => {
    const place = pages[Math.min(Math.max(page, 0), pages.length - 1)];
    if (place !== undefined) scrollTo(place.top - gap);
  };
  /** A page further when it is seen whole, else nearly a windowful. */
  const turn = (step: 1 | -1): void => {
    const isWhole = (pages[current]?.height ?? 0) <= seen.height;
    if (isWhole) jump(current + step);
    else scrollTo(seen.top + step * seen.height * 0.9);
  };
  const showMatch = async ({ page, parts }: Match): Promise<void> => {
    const { places } = await pdf.textOf(page);
    const { left = 0, top = 0 } = places[parts[0]?.item ?? 0] ?? {};
    scrollTo((pages[page]?.top ?? 0) + top * scale - seen.height / 3, left * scale - seen.width / 3);
  };
  return {
    sizes,
    layout,
    scale,
    share,
    zoom,
    setZoom,
    current,
    visible: visiblePages(pages, seen.top, seen.height, isDrawn ? margin : 0),
    jump,
    turn,
    showMatch,
  };
}
