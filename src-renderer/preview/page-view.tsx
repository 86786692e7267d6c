import { type CSSProperties, useCallback, useEffect, useRef, useState } from 'react';
import type { PlacedPage } from './page-layout';
import { PagePicture } from './page-picture';
import type { PdfDocument } from './pdf-document';

/** A page on white paper, with its text over the picture: to be selected, read aloud and marked. */
export function PageView(props: {
  readonly pdf: PdfDocument;
  readonly page: number;
  readonly place: PlacedPage;
  /** CSS pixels a point. */
  readonly scale: number;
  readonly label: string;
  readonly onDrawn: () => void;
  readonly onText: (page: number, elements: readonly HTMLElement[] | null) => void;
}) {
  const { pdf, page, place, scale, onText, onDrawn } = props;
  const [isDrawn, setIsDrawn] = useState(false);
  const told = useCallback(() => {
    setIsDrawn(true);
    onDrawn();
  }, [onDrawn]);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = text.current;
    let isWanted = true;
    // First what is read, then what can be marked in it.
    if (box === null || !isDrawn) return;
    pdf.layText(page, box).then(
      (elements) => {
        if (isWanted) onText(page, elements);
      },
      // The document was closed meanwhile.
      () => undefined,
    );
    return () => {
      isWanted = false;
      box.replaceChildren();
      onText(page, null);
    };
  }, [pdf, page, isDrawn, onText]);
  const style = { top: place.top, width: place.width, height: place.height, '--total-scale-factor': scale };
  return (
    <section
      className="preview-page"
      aria-label={props.label}
      data-page={page + 1}
      style={style as CSSProperties}
    >
      <PagePicture pdf={pdf} page={page} scale={scale} onDrawn={told} />
      <div ref={text} className="page-text" />
    </section>
  );
}
