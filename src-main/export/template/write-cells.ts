import { type CellPlace, cellName, columnLetters, parseRange } from '@shared/domain/template';
import type { Sheet, SheetCell, SheetRow } from '../foreign-workbook/sheet';
import { escapeXml, prefixOf, type Splice, withAttribute } from '../foreign-workbook/xml';
import { keepUnderscores } from '../sheet-rows';

/** What goes into a cell. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' };

export interface Write extends CellPlace {
  readonly content: Content;
}

/** What a cell of Excel holds at most. */
const textCap = 32_767;

/**
 * The changes of a sheet's XML that put contents into cells. A cell keeps its look; rows and cells that are not there yet come in where
 * they belong; everything else stays as it is. A place is written once, the last content wins.
 */
export function cellSplices(sheet: Sheet, writes: readonly Write[]): readonly Splice[] {
  if (writes.length === 0) return [];
  const byRow = new Map<number, Map<number, Write>>();
  for (const write of writes) {
    const row = byRow.get(write.row) ?? new Map<number, Write>();
    byRow.set(write.row, row.set(write.column, write));
  }
  const rows = [...byRow].toSorted(([a], [b]) => a - b);
  return [...rowSplices(sheet, rows), ...dimensionSplice(sheet, writes)];
}

type RowWrites = readonly [row: number, writes: ReadonlyMap<number, Write>];

function rowSplices(sheet: Sheet, rows: readonly RowWrites[]): readonly Splice[] {
  const data = sheet.children.find(({ tag }) => tag.local === 'sheetData');
  if (data === undefined) return [];
  const prefix = prefixOf(data.tag.name);
  const made: Splice[] = [];
  const inserted: string[] = [];
  const later = [...sheet.rows.values()];
  for (const [number, writes] of rows) {
    const row = sheet.rows.get(number);
    if (row !== undefined) made.push(...splicesOfRow(row, writes, prefix, sheet));
    else {
      const next = later.find((each) => each.row > number);
      const at = next?.tag.start ?? sheet.text.lastIndexOf('<', data.end - 1);
      const xml = newRow(number, writes, prefix, sheet);
      if (data.tag.isEmpty) inserted.push(xml);
      else made.push({ start: at, end: at, text: xml });
    }
  }
  if (!data.tag.isEmpty) return made;
  return [replacedEmpty(sheet.text, data.tag, inserted.join(''))];
}

/** `<a/>` becomes `<a>…</a>`. */
export function replacedEmpty(
  text: string,
  { name, start, end }: { readonly name: string; readonly start: number; readonly end: number },
  inner: string,
): Splice {
  const open = text.slice(start, end).replace(/\s*\/>$/, '>');
  return { start, end, text: `${open}${inner}</${name}>` };
}

const sorted = (writes: ReadonlyMap<number, Write>): readonly Write[] =>
  [...writes.values()].toSorted((a, b) => a.column - b.column);

const newRow = (row: number, writes: ReadonlyMap<number, Write>, prefix: string, sheet: Sheet): string => {
  const cells = sorted(writes).map((write) => cellXml(write, styleOfNew(write, null, sheet), prefix));
  return `<${prefix}row r="${row}">${cells.join('')}</${prefix}row>`;
};

function splicesOfRow(
  row: SheetRow,
  writes: ReadonlyMap<number, Write>,
  prefix: string,
  sheet: Sheet,
): readonly Splice[] {
  const made: Splice[] = [];
  const isNew: Write[] = [];
  for (const write of sorted(writes)) {
    const cell = row.cells.find(({ column }) => column === write.column);
    if (cell === undefined) isNew.push(write);
    else made.push({ start: cell.start, end: cell.end, text: cellXml(write, cell.style, prefix) });
  }
  if (isNew.length === 0) return made;
  const xmlOf = (write: Write): string => cellXml(write, styleOfNew(write, row.style, sheet), prefix);
  if (row.tag.isEmpty) {
    const inner = isNew.map(xmlOf).join('');
    return [...made, replacedEmpty(sheet.text, row.tag, inner)];
  }
  for (const write of isNew) {
    const at = row.cells.find(({ column }) => column > write.column)?.start ?? row.closes;
    made.push({ start: at, end: at, text: xmlOf(write) });
  }
  return [...made, ...spansSplice(row, isNew, sheet.text)];
}

/** A row may say which columns it uses; it must not say less than it has. */
function spansSplice({ tag }: SheetRow, isNew: readonly Write[], text: string): readonly Splice[] {
  const [, first, last] = /^(\d+):(\d+)$/.exec(tag.attributes.spans ?? '') ?? [];
  if (first === undefined || last === undefined) return [];
  const columns = isNew.map(({ column }) => column);
  const spans = `${Math.min(Number(first), ...columns)}:${Math.max(Number(last), ...columns)}`;
  if (spans === tag.attributes.spans) return [];
  const { start, end } = tag;
  return [{ start, end, text: withAttribute(text.slice(start, end), 'spans', spans) }];
}

function styleOfNew({ column }: CellPlace, ofRow: number | null, { columns }: Sheet): number {
  return ofRow ?? columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

function cellXml(write: Write, style: SheetCell['style'], prefix: string): string {
  const { content } = write;
  const look = style === 0 ? '' : ` s="${style}"`;
  const open = `<${prefix}c r="${cellName(write)}"${look}`;
  if (content.kind === 'empty') return `${open}/>`;
  if (content.kind === 'number') return `${open}><${prefix}v>${content.value}</${prefix}v></${prefix}c>`;
  const text = escapeXml(keepUnderscores(content.text.slice(0, textCap)));
  return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** Readers that trust the used range must find the new cells in it. */
function dimensionSplice(sheet: Sheet, writes: readonly Write[]): readonly Splice[] {
  const tag = sheet.children.find((child) => child.tag.local === 'dimension')?.tag;
  const range = parseRange(tag?.attributes.ref ?? '');
  if (tag === undefined || range === null) return [];
  const rows = writes.map(({ row }) => row);
  const columns = writes.map(({ column }) => column);
  const from = { row: Math.min(range.top, ...rows), column: Math.min(range.left, ...columns) };
  const to = { row: Math.max(range.bottom, ...rows), column: Math.max(range.right, ...columns) };
  if (
    from.row === range.top &&
    from.column === range.left &&
    to.row === range.bottom &&
    to.column === range.right
  )
    return [];
  const ref = `${columnLetters(from.column)}${from.row}:${columnLetters(to.column)}${to.row}`;
  const { start, end } = tag;
  return [{ start, end, text: withAttribute(sheet.text.slice(start, end), 'ref', ref) }];
}
