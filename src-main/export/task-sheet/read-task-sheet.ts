import { dayOfCell, type SheetAnswer, type TaskValue } from '@shared/domain/report';
import { caps } from '@shared/domain/scalars';
import * as v from 'valibot';
import { columnLetters } from '../sheet-rows';
import {
  answerDatePath,
  answererPath,
  firstMark,
  keyColumn,
  marksFormat,
  marksSheet,
  marksTitle,
  type TaskHead,
  type TaskMark,
  taskHeadSchema,
} from './marks';
import { readCells, type SheetCells } from './read-cells';
import { UnreadableFile } from './unreadable-file';

/** An answered task sheet as it came back. */
export interface AnsweredSheet {
  readonly head: TaskHead;
  readonly answeredBy: string;
  /** Civil date. */
  readonly answeredOn: string;
  readonly answers: readonly SheetAnswer[];
  readonly dayOffset: number;
}

const mostMarks = 2000;
const longestPath = 200;

/**
 * What a file says, by its hidden marks.
 * @throws UnreadableFile, also where nobody says who answered, or when
 */
export async function readTaskSheet(bytes: Buffer): Promise<AnsweredSheet> {
  const { sheets, dayOffset } = await readCells(bytes);
  const marks = sheets.find(({ name }) => name === marksSheet);
  if (marks?.cells.get('A1') !== marksTitle) throw new UnreadableFile('no-task-sheet');
  const head = headOf(marks);
  const asked = marksOf(marks);
  const sheet = sheets.find((each) => each !== marks && hasKeys(each, asked));
  if (sheet === undefined) throw new UnreadableFile('no-task-sheet');
  const all = answersOf(sheet, asked);
  const valueAt = (path: string): TaskValue => all.find((each) => each.path === path)?.value ?? null;
  const answeredBy = String(valueAt(answererPath) ?? '')
    .trim()
    .slice(0, caps.short);
  const answeredOn = dayOfCell(valueAt(answerDatePath), dayOffset);
  if (answeredBy === '') throw new UnreadableFile('no-answerer');
  if (answeredOn === null) throw new UnreadableFile('no-answer-date');
  const answers = all.filter(({ path }) => path !== answererPath && path !== answerDatePath);
  return { head, answeredBy, answeredOn, answers, dayOffset };
}

function headOf({ cells }: SheetCells): TaskHead {
  const parsed = v.safeParse(taskHeadSchema, json(cells.get('B1')));
  if (!parsed.success) throw new UnreadableFile('no-task-sheet');
  if (parsed.output.format > marksFormat) throw new UnreadableFile('newer-format');
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

function marksOf({ cells }: SheetCells): readonly TaskMark[] {
  const marks: TaskMark[] = [];
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

const hasKeys = (sheet: SheetCells, marks: readonly TaskMark[]): boolean => {
  const keys = keysOf(sheet);
  return marks.some(({ key }) => keys.has(key));
};

/** Rows are found by their key, wherever they stand now. */
function answersOf(sheet: SheetCells, marks: readonly TaskMark[]): readonly SheetAnswer[] {
  const rows = keysOf(sheet);
  return marks.map(({ path, cell, key, value: exported }) => {
    const row = rows.get(key);
    if (row === undefined) return { cell, path, exported, value: null, isMissing: true };
    const at = cell.replace(/\d+$/, row);
    return { cell: at, path, exported, value: sheet.cells.get(at) ?? null };
  });
}
