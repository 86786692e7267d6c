import { type FontFiles, fontFiles } from './fonts';

/** Our fonts, opened once and lent to every document of this thread. */
export interface FontCache {
  readonly files: FontFiles;
  /** From now on the document finds our fonts under the names of their files. */
  readonly lendTo: (document: PDFKit.PDFDocument) => void;
}

/** What pdfkit keeps of a font in one document. Widths in 1/1000 em. */
interface DocumentFont {
  /** The file as read; the same for all documents. */
  readonly font: object;
  readonly scale: number;
  readonly subset: { readonly includeGlyph: (glyph: number) => number };
  /** By place in the subset: how wide a glyph is, and which characters it stands for. */
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  readonly layout: (text: string) => {
    readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number }[];
    readonly positions: readonly object[];
    readonly advanceWidth: number;
  };
  /** The codes of a text's glyphs, and where each stands. */
  encode: (text: string, features?: unknown) => [codes: string[], positions: object[]];
  widthOfString: (text: string, size: number, features?: unknown) => number;
}

/** Where pdfkit keeps a document's fonts. */
interface FontOwner {
  readonly _fontFamilies: Record<string, DocumentFont>;
  readonly _font: DocumentFont | null;
  _fontCount: number;
}

type DocumentFontClass = new (document: object, font: object, id: string) => DocumentFont;

/** A character that is one glyph, whatever its neighbours. Widths in 1/1000 em. */
interface Character {
  readonly glyph: number;
  readonly glyphWidth: number;
  readonly position: object;
  readonly width: number;
  readonly codePoints: readonly number[];
}

interface Face {
  readonly font: object;
  readonly DocumentFont: DocumentFontClass;
  /** Null for a character that must be laid out with its neighbours. */
  readonly characters: Map<string, Character | null>;
}

/**
 * Opening two files of 10 MB, reading their tables and finding the glyphs of a form's characters took half of the time of a document of
 * one page; a document begins with what the ones before it have found, and its bytes do not depend on them.
 */
export function createFontCache(folder: string): FontCache {
  const files = fontFiles(folder);
  const faces = new Map<string, Face>();
  const lend = (document: PDFKit.PDFDocument, file: string): void => {
    const face = faces.get(file);
    const font = face === undefined ? openFont(document, file) : borrowFont(document, file, face);
    const opened = face ?? faceOf(font);
    faces.set(file, opened);
    layByCharacter(font, opened.characters);
  };
  return {
    files,
    lendTo: (document) => {
      lend(document, files.bold);
      lend(document, files.regular);
    },
  };
}

const ownerOf = (document: PDFKit.PDFDocument): FontOwner => document as unknown as FontOwner;

/** Fonts are named by their file: a registered name would be opened anew for every line. */
function openFont(document: PDFKit.PDFDocument, file: string): DocumentFont {
  const font = ownerOf(document.font(file))._font;
  if (font?.font === undefined || font.subset === undefined || font.layout === undefined)
    throw new Error('pdfkit keeps its fonts in another way now');
  return font;
}

const faceOf = (font: DocumentFont): Face => ({
  font: font.font,
  DocumentFont: font.constructor as DocumentFontClass,
  characters: new Map(),
});

/** As pdfkit opens a font itself, with a file that is open already. */
function borrowFont(document: PDFKit.PDFDocument, file: string, face: Face): DocumentFont {
  const owner = ownerOf(document);
  owner._fontCount += 1;
  const font = new face.DocumentFont(document, face.font, `F${owner._fontCount}`);
  owner._fontFamilies[file] = font;
  return font;
}

/** Characters whose looks depend on their neighbours (marks set onto a letter) are left to the font's own rules. */
const joined = /[\p{M}\u200d]/u;

function learn(font: DocumentFont, character: string): Character | null {
  if (joined.test(character)) return null;
  const { glyphs, positions, advanceWidth } = font.layout(character);
  const [glyph, ...more] = glyphs;
  const [position] = positions;
  if (glyph === undefined || position === undefined || more.length > 0) return null;
  return {
    glyph: glyph.id,
    glyphWidth: glyph.advanceWidth * font.scale,
    position,
    width: advanceWidth,
    // Two characters may share a glyph: what a document says of it is the character it was drawn for here.
    codePoints: [character.codePointAt(0) ?? 0],
  };
}

/**
 * Has a font laid out character by character, each looked up once: forms are measured without kerning, too. A register has a million
 * characters: laying out text by text is more than half of its time, and remembering every text, as pdfkit does, grows with the register.
 */
function layByCharacter(font: DocumentFont, characters: Map<string, Character | null>): void {
  const encode = font.encode.bind(font);
  const widthOfString = font.widthOfString.bind(font);
  const codes = new Map<string, string>();

  const find = (text: string): Character | null => {
    const found = characters.get(text);
    if (found !== undefined) return found;
    const learnt = learn(font, text);
    characters.set(text, learnt);
    return learnt;
  };
  /** The character's place in this document's part of the font. */
  const codeOf = (text: string, { glyph, glyphWidth, codePoints }: Character): string => {
    const known = codes.get(text);
    if (known !== undefined) return known;
    const place = font.subset.includeGlyph(glyph);
    font.widths[place] ??= glyphWidth;
    font.unicode[place] ??= codePoints;
    const code = place.toString(16).padStart(4, '0');
    codes.set(text, code);
    return code;
  };

  font.encode = (text, features) => {
    const found: string[] = [];
    const positions: object[] = [];
    for (const each of text) {
      const character = find(each);
      if (character === null) return encode(text, features);
      found.push(codeOf(each, character));
      positions.push(character.position);
    }
    return [found, positions];
  };
  font.widthOfString = (text, size, features) => {
    let width = 0;
    for (const each of text) {
      const character = find(each);
      if (character === null) return widthOfString(text, size, features);
      width += character.width;
    }
    return (width * size) / 1000;
  };
}
