// The build for older runtimes: what the newer one expects came after Chromium 130 (docs/adr/0001).
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFPageProxy,
  PDFWorker,
  TextLayer,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { Size } from './page-layout';

/** The text of a page in pieces, and where each begins, in points from the page's upper left corner. */
export interface PageText {
  readonly items: readonly string[];
  readonly places: readonly { readonly left: number; readonly top: number }[];
}

/** A drawing under way. */
export interface PageDrawing {
  /** False when it was given up. */
  readonly isDone: Promise<boolean>;
  readonly cancel: () => void;
}

/** An opened PDF. Pages are counted from 0. */
export interface PdfDocument {
  readonly pages: number;
  /** In points. */
  readonly sizeOf: (page: number) => Promise<Size>;
  /** @param scale device pixels a point */
  readonly draw: (page: number, canvas: HTMLCanvasElement, scale: number) => PageDrawing;
  readonly textOf: (page: number) => Promise<PageText>;
  /** Lays the page's text invisibly into a box, to be selected, read aloud and marked; gives one element for each piece. */
  readonly layText: (page: number, box: HTMLElement) => Promise<readonly HTMLElement[]>;
  readonly close: () => void;
}

/** More device pixels than this in one page (about 70 MB) are not drawn but stretched. */
const mostPixels = 18_000_000;

let worker: PDFWorker | null = null;

/** Begins the library's thread, which then serves every document: it comes up while the program still draws. */
export function startReader(): PDFWorker {
  GlobalWorkerOptions.workerSrc = workerUrl;
  worker ??= new PDFWorker({});
  return worker;
}

/** @throws what the library throws for bytes that are no PDF; ours never are */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  // Our PDFs carry their fonts; nothing is fetched, and the content policy forbids eval.
  const task = getDocument({
    data: bytes,
    worker: startReader(),
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
  });
  const file = await task.promise;
  let isClosed = false;
  const pageOf = (page: number): Promise<PDFPageProxy> => file.getPage(page + 1);
  const texts = new Map<number, ReturnType<typeof readText>>();
  const textOf = (page: number): ReturnType<typeof readText> => {
    const known = texts.get(page) ?? pageOf(page).then(readText);
    texts.set(page, known);
    return known;
  };
  return {
    pages: file.numPages,
    sizeOf: async (page) => sizeOf(await pageOf(page)),
    draw: (page, canvas, scale) => draw(pageOf(page), canvas, scale, () => isClosed),
    textOf,
    layText: async (page, box) => {
      const { content } = await textOf(page);
      const viewport = (await pageOf(page)).getViewport({ scale: 1 });
      const layer = new TextLayer({ textContentSource: content, container: box, viewport });
      await layer.render();
      return layer.textDivs;
    },
    close: () => {
      isClosed = true;
      void task.destroy();
    },
  };
}

function sizeOf(page: PDFPageProxy): Size {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
}

async function readText(page: PDFPageProxy) {
  const content = await page.getTextContent();
  const viewport = page.getViewport({ scale: 1 });
  const pieces = content.items.filter((item) => 'str' in item);
  return {
    content,
    items: pieces.map(({ str }) => str),
    places: pieces.map(({ transform }) => {
      const [left = 0, top = 0]: number[] = viewport.convertToViewportPoint(transform[4], transform[5]);
      return { left, top };
    }),
  };
}

function draw(
  pending: Promise<PDFPageProxy>,
  canvas: HTMLCanvasElement,
  scale: number,
  isClosed: () => boolean,
): PageDrawing {
  let isWanted = true;
  let stop = (): void => undefined;
  const run = async (): Promise<boolean> => {
    const page = await pending;
    if (!isWanted) return false;
    const whole = page.getViewport({ scale });
    const share = Math.min(1, Math.sqrt(mostPixels / (whole.width * whole.height)));
    const viewport = page.getViewport({ scale: scale * share });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const task = page.render({ canvas, viewport });
    stop = () => task.cancel();
    await task.promise;
    return true;
  };
  return {
    isDone: run().catch((cause: unknown) => {
      // A drawing given up ends with an exception of the library, and so does one whose document was closed.
      if (isWanted && !isClosed()) throw cause;
      return false;
    }),
    cancel: () => {
      isWanted = false;
      stop();
    },
  };
}
