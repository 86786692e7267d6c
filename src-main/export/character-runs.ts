/** What pdfkit asks a font for. Widths in 1/1000 em. */
interface LaidFont {
  /** The codes of a text's glyphs, and where each stands. */
  encode: (text: string, features?: unknown) => [codes: string[], positions: object[]];
  widthOfString: (text: string, size: number, features?: unknown) => number;
}

interface Known {
  readonly code: string;
  readonly position: object;
  readonly width: number;
}

/** Characters whose looks depend on their neighbours (marks set onto a letter) are left to the font's own rules. */
const joined = /[\p{M}\u200d]/u;

/**
 * Has the font that a document uses now laid out character by character, each looked up once: forms are measured without kerning, too.
 * A register has a million characters: laying out text by text is more than half of its time, and remembering every text, as pdfkit
 * does, grows with the register.
 */
export function layByCharacter(document: PDFKit.PDFDocument): void {
  const font = (document as unknown as { readonly _font?: LaidFont })._font;
  if (font?.encode === undefined || font.widthOfString === undefined)
    throw new Error('pdfkit lays out its texts in another way now');
  const encode = font.encode.bind(font);
  const widthOfString = font.widthOfString.bind(font);
  const known = new Map<string, Known | null>();

  /** Null for a character that is not one glyph. */
  const learn = (character: string): Known | null => {
    const [[code, ...more], [position]] = encode(character);
    if (code === undefined || position === undefined || more.length > 0) return null;
    return { code, position, width: widthOfString(character, 1000) };
  };
  const find = (character: string): Known | null => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const learnt = joined.test(character) ? null : learn(character);
    known.set(character, learnt);
    return learnt;
  };

  font.encode = (text, features) => {
    const codes: string[] = [];
    const positions: object[] = [];
    for (const character of text) {
      const found = find(character);
      if (found === null) return encode(text, features);
      codes.push(found.code);
      positions.push(found.position);
    }
    return [codes, positions];
  };
  font.widthOfString = (text, size, features) => {
    let width = 0;
    for (const character of text) {
      const found = find(character);
      if (found === null) return widthOfString(text, size, features);
      width += found.width;
    }
    return (width * size) / 1000;
  };
}
