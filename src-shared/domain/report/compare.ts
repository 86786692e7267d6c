import { isSame } from '../same';
import { type Report, reportSchema } from './schema';
import type { ReportPart } from './scope';

/** One difference between two versions of a report. */
export interface ReportChange {
  readonly kind: 'changed' | 'added' | 'removed';
  /** Rows stand by their id: `actions.<id>.action`; a row that came or went is one change. */
  readonly path: string;
  readonly part: ReportPart | 'internal';
  /** Null where the row was not there. */
  readonly before: unknown;
  readonly after: unknown;
}

export interface ReportComparison {
  /** In the order of the document. */
  readonly changes: readonly ReportChange[];
  /** What changes with every version: schema, revision and day of update. */
  readonly meta: readonly ReportChange[];
}

type Key = keyof Report;

const metaKeys: readonly Key[] = ['schemaVersion', 'revision', 'updatedOn'];

/** Keys of the document that are no part of its header. */
const partOf: { readonly [K in Key]?: ReportPart | 'internal' } = {
  repeatWhy: 'D4',
  emergency: 'D0',
  members: 'D1',
  problem: 'D2',
  containment: 'D3',
  analysis: 'D4',
  actions: 'D5',
  changeApproval: 'D5',
  validation: 'D6',
  prevention: 'D7',
  closure: 'D8',
  photos: 'D2',
  internal: 'internal',
};

/** Cells of an action that say how it was carried out. */
const carriedOut = ['doneOn', 'breakpoint', 'state', 'verifiedOn', 'verifiedBy'];

/** What differs, cell by cell; rows are matched by id, a change of their order is none. */
export function compareReports(before: Report, after: Report): ReportComparison {
  const keys = Object.keys(reportSchema.entries) as Key[];
  const of = (key: Key): readonly ReportChange[] => differences(before[key], after[key], key);
  return {
    changes: keys.filter((key) => !metaKeys.includes(key)).flatMap(of),
    meta: metaKeys.flatMap(of),
  };
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRows = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && value.every((each) => isObject(each) && typeof each.id === 'string');

function differences(before: unknown, after: unknown, path: string): readonly ReportChange[] {
  if (isSame(before, after)) return [];
  if (isRows(before) && isRows(after)) return rowDifferences(before, after, path);
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(before[key], after[key], `${path}.${key}`));
  }
  return [change('changed', path, before, after)];
}

/** Rows as they stand now, then those that are gone. */
const rowDifferences = (
  before: readonly Row[],
  after: readonly Row[],
  path: string,
): readonly ReportChange[] => [
  ...after.flatMap((row) => {
    const earlier = before.find(({ id }) => id === row.id);
    const at = `${path}.${row.id}`;
    return earlier === undefined ? [change('added', at, null, row)] : differences(earlier, row, at);
  }),
  ...before
    .filter((row) => !after.some(({ id }) => id === row.id))
    .map((row) => change('removed', `${path}.${row.id}`, row, null)),
];

const change = (kind: ReportChange['kind'], path: string, before: unknown, after: unknown): ReportChange => ({
  kind,
  path,
  part: partAt(path, isObject(after) ? after : before),
  before: before ?? null,
  after: after ?? null,
});

function partAt(path: string, value: unknown): ReportChange['part'] {
  const [key = '', ...rest] = path.split('.');
  // A translation belongs where its source stands.
  if (key === 'translation' && rest.length > 0) return partAt(rest.join('.'), value);
  if (key === 'photos' && isObject(value) && typeof value.discipline === 'string')
    return value.discipline as ReportPart;
  if (key === 'actions' && carriedOut.includes(rest.at(-1) ?? '')) return 'D6';
  return partOf[key as Key] ?? 'header';
}
