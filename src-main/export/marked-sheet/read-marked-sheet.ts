import type { SheetAnswer, TaskValue } from '@shared/domain/report';
import * as v from 'valibot';
import { columnLetters } from '../sheet-rows';
import { firstMark, keyColumn, marksSheet, type SheetMark } from './marks';
import { readCells, type SheetCells } from './read-cells';
import { UnreadableFile } from './unreadable-file';

/** A sheet as it came back. */
export interface MarkedSheet<Head> {
  readonly head: Head;
  readonly answers: readonly SheetAnswer[];
  /** Days to add to day numbers, of a workbook that counts from 1904. */
  readonly dayOffset: number;
}

/** The sort of sheet that is expected. */
export interface SheetKind<Head> {
  /** In A1 of the marks. */
  readonly title: string;
  /** The newest that is understood. */
  readonly format: number;
  readonly schema: v.GenericSchema<unknown, Head>;
}

const mostMarks = 2000;
const longestPath = 200;

/**
 * What a file says, by its hidden marks.
 * @throws UnreadableFile, `no-task-sheet` where it is another file or sort of sheet
 */
export async function readMarkedSheet<Head extends { readonly format: number }>(
  bytes: Buffer,
  kind: SheetKind<Head>,
): Promise<MarkedSheet<Head>> {
  const { sheets, dayOffset } = await readCells(bytes);
  const marks = sheets.find(({ name }) => name === marksSheet);
  if (marks?.cells.get('A1') !== kind.title) throw new UnreadableFile('no-task-sheet');
  const head = headOf(marks, kind);
  const asked = marksOf(marks);
  const sheet = sheets.find((each) => each !== marks && hasKeys(each, asked));
  if (sheet === undefined) throw new UnreadableFile('no-task-sheet');
  return { head, answers: answersOf(sheet, asked), dayOffset };
}

function headOf<Head extends { readonly format: number }>(
  { cells }: SheetCells,
  { schema, format }: SheetKind<Head>,
): Head {
  const parsed = v.safeParse(schema, json(cells.get('B1')));
  if (!parsed.success) throw new UnreadableFile('no-task-sheet');
  if (parsed.output.format > format) throw new UnreadableFile('newer-format');
  return parsed.output;
}

function json(text: TaskValue | undefined): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    // Not ours, which the schema says of null.
    return null;
  }
}

const markSchema = v.object({
  path: v.pipe(v.string(), v.maxLength(longestPath)),
  cell: v.pipe(v.string(), v.regex(/^[A-Z]{1,3}\d{1,7}$/)),
  key: v.pipe(v.string(), v.regex(/^r\d{1,7}$/)),
  value: v.union([v.string(), v.number(), v.boolean(), v.null()]),
});

function marksOf({ cells }: SheetCells): readonly SheetMark[] {
  const marks: SheetMark[] = [];
  for (let row = firstMark; cells.has(`A${row}`); row += 1) {
    const [path, cell, key] = ['A', 'B', 'C'].map((column) => cells.get(`${column}${row}`));
    const parsed = v.safeParse(markSchema, { path, cell, key, value: json(cells.get(`D${row}`)) });
    if (!parsed.success) throw new UnreadableFile('no-task-sheet');
    marks.push(parsed.output);
    if (marks.length > mostMarks) throw new UnreadableFile('too-large');
  }
  return marks;
}

/** Where each row stands now, by its key. */
const keysOf = ({ cells }: SheetCells): ReadonlyMap<TaskValue, string> => {
  const column = columnLetters(keyColumn);
  return new Map(
    [...cells]
      .filter(([address]) => address.startsWith(column) && /^\d+$/.test(address.slice(column.length)))
      .map(([address, key]) => [key, address.slice(column.length)]),
  );
};

const hasKeys = (sheet: SheetCells, marks: readonly SheetMark[]): boolean => {
  const keys = keysOf(sheet);
  return marks.some(({ key }) => keys.has(key));
};

/** Rows are found by their key, wherever they stand now. */
function answersOf(sheet: SheetCells, marks: readonly SheetMark[]): readonly SheetAnswer[] {
  const rows = keysOf(sheet);
  return marks.map(({ path, cell, key, value: exported }) => {
    const row = rows.get(key);
    if (row === undefined) return { cell, path, exported, value: null, isMissing: true };
    const at = cell.replace(/\d+$/, row);
    return { cell: at, path, exported, value: sheet.cells.get(at) ?? null };
  });
}
