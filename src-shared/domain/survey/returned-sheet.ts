import { caps } from '../scalars';
import { comparisons, type Survey, type SurveyAnswer, type SurveyItem, surveyItems } from './schema';

/** What a returned workbook says, against the sheet as it is saved. A cell that no question names changes nothing, whatever a file says. */

/** Words that stand for a choice, in every language that a sheet may be in. */
export interface ReturnedWords {
  readonly comparisons: Readonly<Record<(typeof comparisons)[number], string>>;
  readonly notApplicable: string;
}

/** Cells that ask for words, with their caps. */
export const returnedTexts = {
  respondent: caps.short,
  respondentDepartment: caps.short,
  respondentPosition: caps.short,
  comparisonNote: caps.line,
  suggestions: caps.long,
} as const;
export type ReturnedText = keyof typeof returnedTexts;
const textPaths = Object.keys(returnedTexts) as readonly ReturnedText[];

export const scorePath = (item: SurveyItem): string => `answers.${item}.score`;
export const commentPath = (item: SurveyItem): string => `answers.${item}.comment`;

/** A cell's content as the reader found it. */
export interface ReturnedCell {
  /** `D12`, to be named where it cannot be read. */
  readonly cell: string;
  readonly path: string;
  /** What stood there when the workbook was made. */
  readonly exported: string | number | boolean | null;
  readonly value: string | number | boolean | null;
  /** Its row was taken out: it says nothing. */
  readonly isMissing?: boolean;
}

/** What an answer cell holds: text, points, 不适用 or a choice's code; null where nothing stands. */
export type ReturnedValue = string | number | null;

/** The answer of 不适用, among the points. */
export const notApplicable = 'not-applicable';

export interface ReturnedChange {
  readonly path: string;
  readonly before: ReturnedValue;
  readonly after: ReturnedValue;
  /** The sheet was changed here too since the workbook was made: a person decides. */
  readonly isConflict: boolean;
}

export const returnedProblemCodes = [
  'not-a-score',
  'not-a-choice',
  'too-long',
  'row-gone',
  'unknown-cell',
] as const;
export type ReturnedProblemCode = (typeof returnedProblemCodes)[number];

/** What could not be taken: never dropped silently. */
export interface ReturnedProblem {
  readonly code: ReturnedProblemCode;
  readonly cell: string;
  readonly path: string;
  readonly text: string;
}

export interface ReturnedReading {
  readonly changes: readonly ReturnedChange[];
  readonly problems: readonly ReturnedProblem[];
}

const answerOf = ({ answers }: Survey, item: SurveyItem): SurveyAnswer | undefined =>
  answers.find((each) => each.item === item);

/** What the sheet says at a path of the workbook; undefined where no question has that path. */
export function returnedValueAt(survey: Survey, path: string): ReturnedValue | undefined {
  const text = textPaths.find((each) => each === path);
  if (text !== undefined) return survey[text];
  if (path === 'comparison') return survey.comparison;
  for (const item of surveyItems) {
    const answer = answerOf(survey, item);
    if (answer === undefined) continue;
    if (path === scorePath(item)) return answer.isNotApplicable ? notApplicable : answer.score;
    if (path === commentPath(item)) return answer.comment;
  }
  return undefined;
}

/** All paths that a workbook asks for, in the order of the sheet. */
export const returnedPaths: readonly string[] = [
  'respondent',
  'respondentDepartment',
  'respondentPosition',
  ...surveyItems.flatMap((item) => [scorePath(item), commentPath(item)]),
  'comparison',
  'comparisonNote',
  'suggestions',
];

/** Reads the cells that somebody changed; a workbook that stayed away for a month takes nothing back. */
export function readReturned(
  survey: Survey,
  cells: readonly ReturnedCell[],
  words: readonly ReturnedWords[],
): ReturnedReading {
  const changes: ReturnedChange[] = [];
  const problems: ReturnedProblem[] = [];
  const missing = returnedPaths.filter((path) => !cells.some((each) => each.path === path));
  for (const path of missing) problems.push({ code: 'row-gone', cell: '', path, text: '' });
  for (const { cell, path, exported, value, isMissing } of cells) {
    const problem = (code: ReturnedProblemCode): number =>
      problems.push({ code, cell, path, text: String(value ?? '') });
    const before = returnedValueAt(survey, path);
    if (before === undefined) {
      problem('unknown-cell');
      continue;
    }
    if (isMissing === true) {
      problem('row-gone');
      continue;
    }
    const read = parsed(path, value, words);
    if ('code' in read) {
      problem(read.code);
      continue;
    }
    const { after } = read;
    if (isSame(after, exported) || isSame(after, before)) continue;
    changes.push({ path, before, after, isConflict: !isSame(before, exported) });
  }
  return { changes, problems };
}

const isSame = (one: unknown, other: unknown): boolean =>
  (one === '' ? null : one) === (other === '' ? null : other);

type Parsed = { readonly after: ReturnedValue } | { readonly code: ReturnedProblemCode };

function parsed(path: string, value: ReturnedCell['value'], words: readonly ReturnedWords[]): Parsed {
  const text = typeof value === 'string' ? value.trim() : value === null ? '' : String(value);
  if (/^answers\.[a-z-]+\.score$/.test(path)) return scoreOf(text, words);
  if (path === 'comparison') return comparisonOf(text, words);
  const most = path in returnedTexts ? returnedTexts[path as ReturnedText] : caps.line;
  return text.length > most ? { code: 'too-long' } : { after: text };
}

/** `5`, also as a spreadsheet that keeps it as text or with a unit writes it. */
function scoreOf(text: string, words: readonly ReturnedWords[]): Parsed {
  if (text === '') return { after: null };
  if (words.some((each) => each.notApplicable === text) || /^(n\/?a|√)$/i.test(text))
    return { after: notApplicable };
  const points = /^([1-5])(?:\.0+)?\s*分?$/.exec(text)?.[1];
  return points === undefined ? { code: 'not-a-score' } : { after: Number(points) };
}

function comparisonOf(text: string, words: readonly ReturnedWords[]): Parsed {
  if (text === '') return { after: null };
  const code = comparisons.find((each) => words.some((own) => own.comparisons[each] === text));
  return code === undefined ? { code: 'not-a-choice' } : { after: code };
}

/** The sheet with the changes that a person took. */
export const withReturned = (survey: Survey, changes: readonly ReturnedChange[]): Survey =>
  changes.reduce((so, { path, after }) => withValue(so, path, after), survey);

function withValue(survey: Survey, path: string, after: ReturnedValue): Survey {
  const text = textPaths.find((each) => each === path);
  if (text !== undefined) return { ...survey, [text]: String(after ?? '') };
  if (path === 'comparison')
    return { ...survey, comparison: comparisons.find((each) => each === after) ?? null };
  const answers = survey.answers.map((answer): SurveyAnswer => {
    if (path === commentPath(answer.item)) return { ...answer, comment: String(after ?? '') };
    if (path !== scorePath(answer.item)) return answer;
    return {
      ...answer,
      score: typeof after === 'number' ? after : null,
      isNotApplicable: after === notApplicable,
    };
  });
  return { ...survey, answers };
}
