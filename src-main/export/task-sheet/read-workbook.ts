import type { TaskValue } from '@shared/domain/report';
import { UnreadableFile } from './unreadable-file';
import { openArchive, type Unpack } from './unzip';
import { attribute, type XmlToken, xmlTokens } from './xml';

/** Contents of the filled cells by their address; dates are day numbers, counted from 1900. */
export interface SheetCells {
  readonly name: string;
  readonly cells: ReadonlyMap<string, TaskValue>;
}

export interface WorkbookCells {
  readonly sheets: readonly SheetCells[];
  /** Days to add to a date's number where the workbook counts from 1904. */
  readonly dayOffset: number;
}

const mostCells = 100_000;
const days1904 = 1462;

/** Compound files: the old .xls, and what was encrypted. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const encryptedMark = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * The cells of an .xlsx as Excel, WPS or LibreOffice write it: contents only, formulas by the value they last had.
 * @throws UnreadableFile
 */
export function readWorkbook(bytes: Buffer): WorkbookCells {
  if (bytes.subarray(0, compoundFile.length).equals(compoundFile))
    throw new UnreadableFile(bytes.includes(encryptedMark) ? 'encrypted' : 'old-format');
  const unpack = openArchive(bytes);
  const book = demand(unpack, 'xl/workbook.xml');
  const targets = targetsOf(demand(unpack, 'xl/_rels/workbook.xml.rels'));
  const texts = sharedTexts(unpack('xl/sharedStrings.xml'));
  let left = mostCells;
  const sheets = sheetsOf(book).map(({ name, relation }) => {
    const cells = cellsOf(demand(unpack, targets.get(relation) ?? ''), texts, left);
    left -= cells.size;
    return { name, cells };
  });
  return { sheets, dayOffset: is1904(book) ? days1904 : 0 };
}

function demand(unpack: Unpack, name: string): string {
  const xml = unpack(name);
  if (xml === null) throw new UnreadableFile('damaged');
  return xml;
}

interface NamedSheet {
  readonly name: string;
  readonly relation: string;
}

const sheetsOf = (book: string): readonly NamedSheet[] =>
  [...xmlTokens(book)].flatMap((token) =>
    token.kind === 'open' && token.name === 'sheet'
      ? [{ name: attribute(token.attributes, 'name'), relation: attribute(token.attributes, 'id') }]
      : [],
  );

const is1904 = (book: string): boolean =>
  [...xmlTokens(book)].some(
    (token) =>
      token.kind === 'open' &&
      token.name === 'workbookPr' &&
      ['1', 'true'].includes(attribute(token.attributes, 'date1904')),
  );

/** Parts by relation; a target is told from the archive's root or from the folder `xl`. */
const targetsOf = (relations: string): ReadonlyMap<string, string> =>
  new Map(
    [...xmlTokens(relations)].flatMap((token) => {
      if (token.kind !== 'open' || token.name !== 'Relationship') return [];
      const target = attribute(token.attributes, 'Target');
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return [[attribute(token.attributes, 'Id'), path] as const];
    }),
  );

/** Texts that cells refer to. */
const sharedTexts = (xml: string | null): readonly string[] =>
  xml === null ? [] : [...elements(xml, 'si')].map(({ text }) => withLineEnds(text));

/** Excel writes a carriage return as `_x000D_`. */
const withLineEnds = (text: string): string => text.replaceAll('_x000D_', '');

function cellsOf(sheet: string, texts: readonly string[], most: number): ReadonlyMap<string, TaskValue> {
  const cells = new Map<string, TaskValue>();
  for (const { attributes, text } of elements(sheet, 'c')) {
    const value = contentOf(attribute(attributes, 't'), text, texts);
    if (value !== null) cells.set(attribute(attributes, 'r'), value);
    if (cells.size > most) throw new UnreadableFile('too-large');
  }
  return cells;
}

interface Element {
  readonly attributes: string;
  readonly text: string;
}

/** Elements of one name with the text of their values; readings above the characters (phonetic) are no part of it. */
function* elements(xml: string, name: string): Generator<Element> {
  let attributes = '';
  let text = '';
  let inside: string | null = null;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') text += inside === 't' || inside === 'v' ? token.text : '';
    else if (token.name !== name) inside = within(token, inside);
    else if (token.kind === 'open' && !token.isEmpty) {
      ({ attributes } = token);
      text = '';
    } else yield token.kind === 'open' ? { attributes: token.attributes, text: '' } : { attributes, text };
  }
}

const leaves = ['t', 'v', 'rPh'];

/** The innermost element that matters; what lies in a reading does not. */
function within(token: Exclude<XmlToken, { kind: 'text' }>, inside: string | null): string | null {
  if (!leaves.includes(token.name) || (inside === 'rPh' && token.name !== 'rPh')) return inside;
  return token.kind === 'open' && !token.isEmpty ? token.name : null;
}

function contentOf(type: string, content: string, texts: readonly string[]): TaskValue {
  if (content === '') return null;
  if (type === 's') return texts[Number(content)] ?? null;
  if (type === 'b') return content === '1';
  // An ISO date, which few programs write.
  if (type === 'd') return content.slice(0, 10);
  if (type === 'str' || type === 'inlineStr' || type === 'e') return withLineEnds(content);
  const number = Number(content);
  return Number.isFinite(number) ? number : content;
}
