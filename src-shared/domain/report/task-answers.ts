import { isCivilDate } from '../calendar';
import { isSame } from '../same';
import { compareReports, type ReportChange } from './compare';
import type { Report, TaskAnswer, TaskPart } from './schema';
import {
  type TaskAnswerKind,
  type TaskBlockPlan,
  type TaskChoice,
  type TaskField,
  type TaskList,
  type TaskValue,
  taskChoices,
  taskPlan,
} from './task-questions';
import { nodeAt } from './task-sheet';

/** One answer cell as it was read back. */
export interface SheetAnswer {
  /** `D12`, to be named where it cannot be read. */
  readonly cell: string;
  readonly path: string;
  /** What stood there when the sheet was made. */
  readonly exported: TaskValue;
  /** What stands there now: dates may be day numbers of the spreadsheet, choices are words. */
  readonly value: TaskValue;
  /** Its row was taken out of the sheet: it says nothing. */
  readonly isMissing?: boolean;
}

export interface SheetAnswers {
  readonly part: TaskPart;
  readonly answers: readonly SheetAnswer[];
  /** Days to add to day numbers, of a workbook that counts from 1904. */
  readonly dayOffset?: number;
}

/** The words of each closed set, by code. */
export type TaskWords = { readonly [K in TaskChoice]: Readonly<Record<string, string>> };

export const taskProblemCodes = [
  'not-a-date',
  'not-a-number',
  'out-of-range',
  'not-a-choice',
  'needs-choice',
  'too-long',
  'row-gone',
  'row-missing',
  'list-full',
  'unknown-cell',
] as const;
export type TaskProblemCode = (typeof taskProblemCodes)[number];

/** What could not be taken from a sheet: never dropped silently. */
export interface TaskProblem {
  readonly code: TaskProblemCode;
  readonly cell: string;
  readonly path: string;
  /** What stands in the cell; of a row that is gone, all of its answers. */
  readonly text: string;
}

export interface TaskReading {
  /** Against the report as it stands; what the sheet left as it was is none. */
  readonly changes: readonly ReportChange[];
  /** Paths of changes where the report was changed too since the sheet was made. */
  readonly conflicts: readonly string[];
  readonly problems: readonly TaskProblem[];
  /** With every change taken. */
  readonly report: Report;
}

export interface TaskReadingOptions {
  /** Of every language a sheet may be in. */
  readonly words: readonly TaskWords[];
  readonly newId: () => string;
}

type Node = Readonly<Record<string, unknown>>;
type Parsed = { readonly value: TaskValue } | { readonly code: TaskProblemCode };

/** An answer whose cell was changed by whoever answered. */
interface Given {
  readonly answer: SheetAnswer;
  readonly field: TaskField;
  /** The row or object it belongs to. */
  readonly at: string;
  readonly parsed: Parsed;
}

/**
 * A sheet's answers in the report they were asked for. Only cells that somebody changed count, so a sheet never takes back what was
 * written in the report meanwhile; a field that both changed is a conflict.
 */
export function answersInto(report: Report, sheet: SheetAnswers, options: TaskReadingOptions): TaskReading {
  const plans = taskPlan(sheet.part);
  const reader = { words: options.words, dayOffset: sheet.dayOffset ?? 0 };
  const sorted = sheet.answers
    .filter(({ isMissing }) => isMissing !== true)
    .map((answer) => placed(answer, plans, reader));
  const unknown = sorted.flatMap((each) => ('plan' in each ? [] : [problem('unknown-cell', each.answer)]));
  const given = sorted.flatMap((each) => ('plan' in each && isChanged(each) ? [each] : []));
  const old = given.filter(({ at }) => !isFree(at));
  const standing = old.filter(({ at }) => nodeAt(report, at) !== undefined);
  const unreadable = standing.flatMap(({ answer, parsed }) =>
    'code' in parsed ? [problem(parsed.code, answer)] : [],
  );
  const answered = standing.reduce(
    (next, { answer, parsed }) =>
      'code' in parsed ? next : withValue(next, answer.path.split('.'), () => parsed.value),
    report,
  );
  const fresh = newRows(
    given.filter(({ at }) => isFree(at)),
    answered,
    options.newId,
  );
  return {
    changes: compareReports(report, fresh.report).changes,
    conflicts: standing.filter((each) => isConflict(report, each)).map(({ answer }) => answer.path),
    problems: [
      ...unknown,
      ...missingRows(sheet.answers),
      ...unreadable,
      ...goneRows(old.filter(({ at }) => nodeAt(report, at) === undefined)),
      ...fresh.problems,
    ],
    report: fresh.report,
  };
}

const isFree = (at: string): boolean => /\.\+\d+$/.test(at);

/** How cells are read. */
interface Reader {
  readonly words: readonly TaskWords[];
  readonly dayOffset: number;
}

type Placed = Given & { readonly plan: TaskBlockPlan };

/** The question a cell belongs to, by its path; only questions of the sheet's part exist. */
function placed(
  answer: SheetAnswer,
  plans: readonly TaskBlockPlan[],
  reader: Reader,
): Placed | { readonly answer: SheetAnswer } {
  const at = rowOf(answer.path);
  const key = answer.path.slice(at.length + 1);
  for (const plan of plans) {
    const field = plan.fields.find((each) => each.key === key);
    if (field !== undefined && isOf(plan, at))
      return { answer, field, at, plan, parsed: parse(field.answer, answer.value, reader) };
  }
  return { answer };
}

const rowKey = /^(?:\+\d{1,2}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const isOf = (plan: TaskBlockPlan, at: string): boolean =>
  plan.kind === 'group'
    ? at === plan.path
    : at.startsWith(`${plan.path}.`) && rowKey.test(at.slice(plan.path.length + 1));

const isChanged = ({ parsed, answer, field }: Given): boolean =>
  'code' in parsed
    ? !(parsed.code === 'needs-choice' && isEmpty(answer.exported))
    : !isSame(parsed.value, asKept(field.answer, answer.exported));

const isEmpty = (value: TaskValue): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

/** As the report keeps it: no text is ''. */
const asKept = ({ kind }: TaskAnswerKind, value: TaskValue): TaskValue => {
  if (kind === 'text') return typeof value === 'string' ? tidied(value) : '';
  return value;
};

/** Both the report and the sheet moved away from what was asked, to different values. */
function isConflict(report: Report, { answer, field, parsed }: Given): boolean {
  if ('code' in parsed) return false;
  const now = asKept(field.answer, nodeAt(report, answer.path) as TaskValue);
  return !isSame(now, asKept(field.answer, answer.exported)) && !isSame(now, parsed.value);
}

const problem = (code: TaskProblemCode, { cell, path, value }: SheetAnswer): TaskProblem => ({
  code,
  cell,
  path,
  text: value === null ? '' : String(value),
});

/** One problem for each row that the report no longer has. */
function goneRows(given: readonly Given[]): readonly TaskProblem[] {
  const places = [...new Set(given.map(({ at }) => at))];
  return places.flatMap((at) => {
    const of = given.filter((each) => each.at === at);
    const [first] = of;
    if (first === undefined) return [];
    const text = of
      .map(({ answer }) => (answer.value === null ? '' : String(answer.value)))
      .filter((each) => each !== '')
      .join(' · ');
    return [{ code: 'row-gone' as const, cell: first.answer.cell, path: at, text }];
  });
}

/** One problem for each row that the sheet no longer has, where the report said something. */
const missingRows = (answers: readonly SheetAnswer[]): readonly TaskProblem[] => {
  const missing = answers.filter(({ isMissing, exported }) => isMissing === true && !isEmpty(exported));
  const rows = new Map(missing.map((answer) => [rowOf(answer.path), answer] as const));
  return [...rows].map(([path, { cell }]) => ({ code: 'row-missing' as const, cell, path, text: '' }));
};

const rowOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));

interface NewRows {
  readonly report: Report;
  readonly problems: readonly TaskProblem[];
}

/** Free rows with something in them become rows of the report, each under an id of its own. */
function newRows(given: readonly Given[], report: Report, newId: () => string): NewRows {
  const lists = given as readonly (Given & { readonly plan: TaskList })[];
  const places = [...new Set(lists.map(({ at }) => at))];
  return places.reduce<NewRows>(
    (so, at) =>
      withNewRow(
        so,
        lists.filter((each) => each.at === at),
        newId,
      ),
    { report, problems: [] },
  );
}

function withNewRow(
  { report, problems }: NewRows,
  given: readonly (Given & { readonly plan: TaskList })[],
  newId: () => string,
): NewRows {
  const [first] = given;
  if (first === undefined) return { report, problems };
  const { plan, at } = first;
  const unreadable = given.flatMap(({ answer, parsed }) =>
    'code' in parsed ? [problem(parsed.code, answer)] : [],
  );
  const values = given.flatMap(({ field, parsed }) =>
    'value' in parsed ? [[field.key, parsed.value] as const] : [],
  );
  const row: Node = { ...plan.blank, ...Object.fromEntries(values) };
  const text = values.map(([, value]) => String(value ?? '')).join(' · ');
  const refused = (code: TaskProblemCode, path: string): NewRows => ({
    report,
    problems: [...problems, ...unreadable, { code, cell: first.answer.cell, path, text }],
  });
  const rows = nodeAt(report, plan.path) as readonly unknown[];
  if (rows.length >= plan.most) return refused('list-full', plan.path);
  const open = plan.fields.find(({ key, answer }) => isUnchosen(answer, row[key]));
  // Which place or cause is meant nobody else can say; the row's text stands in the problem.
  if (open !== undefined) return refused('needs-choice', `${at}.${open.key}`);
  return {
    report: withValue(report, plan.path.split('.'), (list) => [
      ...(list as readonly unknown[]),
      { id: newId(), ...row },
    ]),
    problems: [...problems, ...unreadable],
  };
}

const isUnchosen = (answer: TaskAnswerKind, value: unknown): boolean =>
  answer.kind === 'choice' && !answer.isOptional && value === null;

/** The report with one value changed; rows by their id. A path that leads nowhere changes nothing. */
function withValue(report: Report, path: readonly string[], change: (value: unknown) => unknown): Report {
  return changed(report, path, change) as Report;
}

function changed(node: unknown, path: readonly string[], change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(node);
  if (Array.isArray(node))
    return node.map((row: unknown) =>
      typeof row === 'object' && row !== null && Reflect.get(row, 'id') === key
        ? changed(row, rest, change)
        : row,
    );
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return node;
  return { ...node, [key]: changed((node as Node)[key], rest, change) };
}

/** The report with these changes taken, and a word on who answered: one edit. */
export function withTaskAnswers(
  report: Report,
  changes: readonly ReportChange[],
  answer: TaskAnswer,
): Report {
  const taken = changes.reduce(withChange, report);
  const answers = [...taken.internal.answers, answer].slice(-mostAnswers);
  return { ...taken, internal: { ...taken.internal, answers } };
}

const mostAnswers = 200;

function withChange(report: Report, { kind, path, after }: ReportChange): Report {
  const keys = path.split('.');
  if (kind === 'removed') return report;
  if (kind === 'changed') return withValue(report, keys, () => after);
  return withValue(report, keys.slice(0, -1), (rows) => [...(rows as readonly unknown[]), after]);
}

/** A cell's content as the report would keep it. */
function parse(answer: TaskAnswerKind, value: TaskValue, { words, dayOffset }: Reader): Parsed {
  switch (answer.kind) {
    case 'text':
      return parseText(value, answer.most);
    case 'number':
      return parseNumber(value, answer.most);
    case 'date':
      return parseDate(value, dayOffset);
    case 'choice':
      return isEmpty(value)
        ? answer.isOptional
          ? { value: null }
          : { code: 'needs-choice' }
        : parseChoice(answer.choices, String(value), words);
  }
}

/** Line ends of the other system, signs that no one sees, and blanks at the end are left out. */
const tidied = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trimEnd();

function parseText(value: TaskValue, most: number): Parsed {
  const text = value === null ? '' : tidied(String(value));
  return text.length > most ? { code: 'too-long' } : { value: text };
}

/** Full-width digits, blanks and thousands separators are read; anything else is not guessed. */
function parseNumber(value: TaskValue, most: number): Parsed {
  if (isEmpty(value)) return { value: null };
  const text = String(value).normalize('NFKC').trim().replace(/%$/, '').trim();
  if (!/^-?(?:\d+|\d{1,3}(?:[, ]\d{3})+)(?:\.0+)?$/.test(text)) return { code: 'not-a-number' };
  const number = Number(text.replaceAll(/[, ]/g, ''));
  return number < 0 || number > most || !Number.isSafeInteger(number)
    ? { code: 'out-of-range' }
    : { value: number };
}

const dayMs = 86_400_000;
/** Day 0 of a spreadsheet, for every day after 28 February 1900. */
const dayZero = Date.UTC(1899, 11, 30);
/** 1 January 1970 and 31 December 2099: other numbers are no dates that anybody meant. */
const earliestDay = 25_569;
const latestDay = 73_050;

/** A day as text, whatever a spreadsheet made of it; null where it is none. */
export function dayOfCell(value: TaskValue, dayOffset = 0): string | null {
  if (typeof value === 'number') return dayOfNumber(Math.floor(value) + dayOffset);
  if (typeof value !== 'string') return null;
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(value.normalize('NFKC').replaceAll(/\s/g, '')) ?? [];
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(text) ? text : null;
}

const dayOfNumber = (number: number): string | null =>
  number >= earliestDay && number <= latestDay
    ? new Date(dayZero + number * dayMs).toISOString().slice(0, 10)
    : null;

function parseDate(value: TaskValue, dayOffset: number): Parsed {
  if (isEmpty(value)) return { value: null };
  const day = dayOfCell(value, dayOffset);
  return day === null ? { code: 'not-a-date' } : { value: day };
}

function parseChoice(choices: TaskChoice, text: string, words: readonly TaskWords[]): Parsed {
  const wanted = plain(text);
  const codes: readonly (string | boolean)[] = taskChoices[choices];
  const found = codes.find((code) =>
    words.some((each) => plain(each[choices][String(code)] ?? '') === wanted),
  );
  return found === undefined ? { code: 'not-a-choice' } : { value: found };
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
