/** What pdfkit asks fontkit for: the glyphs of a text and how far each moves on. */
interface Run {
  readonly glyphs: readonly unknown[];
  readonly positions: readonly unknown[];
  readonly advanceWidth: number;
}

interface LaidFont {
  layoutRun: (text: string, features?: unknown) => Run;
}

/** Marks that are set onto the letter before them need the font's own rules. */
const joined = /[\p{M}\u200d]/u;

/**
 * Has the font that a document uses now laid out character by character, each looked up once: the forms are measured without kerning,
 * too. A register asks for a million characters; laid out text by text that is half of the time, and remembered text by text (as
 * pdfkit does) it is 100 KB a page.
 */
export function layByCharacter(document: PDFKit.PDFDocument): void {
  const font = (document as unknown as { readonly _font?: Partial<LaidFont> })._font;
  if (font?.layoutRun === undefined) throw new Error('pdfkit lays out its texts in another way now');
  const whole = font.layoutRun.bind(font);
  const known = new Map<string, Run>();
  const runOf = (character: string): Run => {
    const found = known.get(character) ?? whole(character);
    known.set(character, found);
    return found;
  };
  font.layoutRun = (text, features) => {
    if (features !== undefined || joined.test(text)) return whole(text, features);
    const runs = Array.from(text, runOf);
    return {
      glyphs: runs.flatMap(({ glyphs }) => glyphs),
      positions: runs.flatMap(({ positions }) => positions),
      advanceWidth: runs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
    };
  };
}
