import { type ArchiveCaps, archiveCaps, type Package, readArchive } from './archive';
import { WorkbookError } from './fault';
import { type Looks, readLooks } from './looks';
import { type Relation, relationsOf } from './relations';
import { cellsAtMost, readSheet, type Sheet, type SheetCell } from './sheet';
import { attributeOf, scanXml, type Tag } from './xml';

export interface WorkbookSheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** A workbook of somebody else's, opened to be read and filled. */
export interface Workbook {
  readonly file: Package;
  readonly part: string;
  /** Worksheets in order; charts and dialogs on sheets of their own are left out. */
  readonly sheets: readonly WorkbookSheet[];
  readonly looks: Looks;
  readonly sharedTexts: readonly string[];
  /** Days are counted from 1904. */
  readonly is1904: boolean;
  /** Holds macros, so that it opens by the name of .xlsm only. */
  readonly hasMacros: boolean;
  /** Written by the strict form of the standard, whose names differ. */
  readonly isStrict: boolean;
}

/** Opens .xlsx, .xlsm and .xltx; who expects less than any form has gives caps of its own. @throws WorkbookError */
export async function openWorkbook(bytes: Buffer, caps: ArchiveCaps = archiveCaps): Promise<Workbook> {
  const file = await readArchive(bytes, caps);
  const part = relationsOf(file, '').find(({ kind }) => kind === 'officeDocument')?.target ?? null;
  if (part === null || !file.has(part)) throw new WorkbookError('not-a-workbook');
  asDocument(file);
  const relations = relationsOf(file, part);
  const book = readBook(file.text(part), relations);
  if (book.sheets.length === 0) throw new WorkbookError('not-a-workbook');
  const missing = book.sheets.find((sheet) => !file.has(sheet.part));
  if (missing !== undefined) throw new WorkbookError('damaged', { cause: `no part ${missing.part}` });
  const texts = partOf(relations, 'sharedStrings');
  return {
    ...book,
    file,
    part,
    hasMacros: file.text(contentTypes).includes('macroEnabled'),
    looks: readLooks(file, partOf(relations, 'styles')),
    sharedTexts: texts === null || !file.has(texts) ? [] : readSharedTexts(file.text(texts)),
  };
}

const contentTypes = '[Content_Types].xml';

/** A template of a spreadsheet program (.xltx) becomes the document that is made of it. */
function asDocument(file: Package): void {
  const text = file.text(contentTypes);
  const document = text
    .replaceAll('spreadsheetml.template.main+xml', 'spreadsheetml.sheet.main+xml')
    .replaceAll('ms-excel.template.macroEnabled', 'ms-excel.sheet.macroEnabled');
  if (document !== text) file.set(contentTypes, document);
}

const partOf = (relations: readonly Relation[], kind: string): string | null =>
  relations.find((relation) => relation.kind === kind)?.target ?? null;

function readBook(text: string, relations: readonly Relation[]) {
  const sheets: WorkbookSheet[] = [];
  let is1904 = false;
  let root: Tag | null = null;
  scanXml(text, {
    open: (tag, path) => {
      if (path.length === 0) root = tag;
      if (path[1] === 'sheets' && tag.local === 'sheet') {
        const target = relations.find(({ id }) => id === attributeOf(tag, 'id'));
        const { name = '', state = 'visible' } = tag.attributes;
        if (target?.kind === 'worksheet' && target.target !== null)
          sheets.push({ name, part: target.target, isHidden: state !== 'visible' });
      }
      if (path.length === 1 && tag.local === 'workbookPr')
        is1904 = tag.attributes.date1904 === '1' || tag.attributes.date1904 === 'true';
    },
  });
  const { local = '', attributes = {} } = (root ?? {}) as Partial<Tag>;
  if (local !== 'workbook') throw new WorkbookError('not-a-workbook');
  const isStrict = Object.values(attributes).some((value) => value.includes('purl.oclc.org/ooxml'));
  return { sheets, is1904, isStrict };
}

/** The texts that cells name by their place, without looks and without readings. */
function readSharedTexts(text: string): readonly string[] {
  const texts: string[] = [];
  scanXml(text, {
    open: ({ local }, path) => {
      if (path.length === 1 && local === 'si') texts.push('');
    },
    text: (part, path) => {
      if (path.at(-1) !== 't' || path.includes('rPh')) return;
      texts[texts.length - 1] = (texts.at(-1) ?? '') + part;
    },
  });
  return texts.map(plainUnderscores);
}

/** `_x000A_` in a file is one character. */
const plainUnderscores = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

export function textOfCell({ sharedTexts }: Workbook, { type, value }: SheetCell): string {
  if (type === 's') return sharedTexts[Number(value)] ?? '';
  return type === 'inlineStr' || type === 'str' ? plainUnderscores(value) : value;
}

/** @param most cells of the sheet. @throws WorkbookError `damaged`, `too-large` */
export const sheetOf = ({ file }: Workbook, { part }: WorkbookSheet, most = cellsAtMost): Sheet =>
  readSheet(file.text(part), most);
