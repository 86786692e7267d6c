import type { RecordKind, StoredRecord } from '@shared/domain/record';
import { isSame } from '@shared/domain/same';
import {
  carriedImprovement,
  overdueImprovements,
  type ServiceSummary,
  spanOfSummary,
} from '@shared/domain/service-summary';
import type { Reader, Trx } from '../../data';
import { listRecords } from '../../data/repositories/record-list';
import { findRecord } from '../../data/repositories/records';
import type { CallContext } from '../context';
import type { Environment } from '../environment';
import type { RecordChange } from '../record/save';
import { countedFigures } from './count';

const mostSummaries = 500;
/** Improvements of one summary. */
const mostRows = 60;

type Body = StoredRecord['body'];
type Summary = StoredRecord<'service-summary'>;

const isSummary = (kind: RecordKind, _body: Body): _body is ServiceSummary => kind === 'service-summary';

/**
 * A summary as it is kept: its period begins on its first day, and its figures are counted with every save until it is final. Those of a final one
 * are what they were; typed ones are never taken. Any other body stays as it is.
 */
export async function keptSummaryBody(
  db: Reader,
  environment: Environment,
  context: CallContext,
  { kind, before, body }: { readonly kind: RecordKind; readonly before: Body | null; readonly body: Body },
): Promise<Body> {
  if (!isSummary(kind, body)) return body;
  const from = spanOfSummary(body)?.from ?? body.from;
  const was = before === null ? null : (before as ServiceSummary);
  const isKept = was !== null && was.finalOn !== null && body.finalOn !== null;
  if (isKept) return { ...body, period: was.period, from: was.from, figures: was.figures };
  const counted = await countedFigures(db, environment, context.clock.now(), { ...body, from });
  const isUnchanged = was !== null && isSame(saidBy(was.figures), saidBy(counted));
  return { ...body, from, figures: isUnchanged ? was.figures : counted };
}

/** Figures without the moment they were counted at. */
const saidBy = (figures: ServiceSummary['figures']) => [figures?.entries, figures?.trend];

/** Earlier summaries that are not finished, the oldest first. */
async function openSummaries(db: Reader): Promise<readonly Summary[]> {
  const filter = {
    kind: 'service-summary',
    sort: 'dated',
    descending: false,
    offset: 0,
    limit: mostSummaries,
  } as const;
  const found: Summary[] = [];
  for (const { id, status } of await listRecords(db, filter)) {
    const record = status === 'finished' ? null : await findRecord(db, id);
    if (record !== null) found.push(record.stored as Summary);
  }
  return found;
}

/** Rows of an earlier summary that went on to a later one. */
export interface HandedOn {
  readonly stored: Summary;
  readonly ids: ReadonlySet<string>;
}

/** A new summary with what is overdue of earlier ones at its end, as far as it has room; any other body stays as it is. */
export async function withCarried(
  trx: Trx,
  kind: RecordKind,
  body: Body,
  { today, nextId }: { readonly today: string; readonly nextId: () => string },
): Promise<{ readonly body: Body; readonly from: readonly HandedOn[] }> {
  if (!isSummary(kind, body)) return { body, from: [] };
  const room = mostRows - body.improvements.length;
  const from: HandedOn[] = [];
  const added: ServiceSummary['improvements'][number][] = [];
  const own = spanOfSummary(body);
  for (const stored of await openSummaries(trx)) {
    // One that is written late takes nothing from the periods after it.
    const { to = null } = spanOfSummary(stored.body) ?? {};
    if (own !== null && to !== null && to > own.to) continue;
    const overdue = overdueImprovements(stored.body, today).slice(0, room - added.length);
    if (overdue.length === 0) continue;
    from.push({ stored, ids: new Set(overdue.map(({ id }) => id)) });
    added.push(...overdue.map((each) => carriedImprovement(each, stored.number, nextId())));
  }
  return { body: { ...body, improvements: [...body.improvements, ...added] }, from };
}

/** The save by which an earlier summary says where its rows went. */
export const handedOn = ({ stored, ids }: HandedOn, number: string): RecordChange => ({
  id: stored.id,
  version: stored.version,
  body: withRows(stored.body, (row) => (ids.has(row.id) ? { ...row, carriedTo: number } : row)),
  reason: number,
});

type Row = ServiceSummary['improvements'][number];
const withRows = (summary: ServiceSummary, change: (row: Row) => Row): ServiceSummary => ({
  ...summary,
  improvements: summary.improvements.map(change),
});

/** The saves by which earlier summaries take back what went on to one that is void now. */
export async function takenBack(db: Reader, number: string): Promise<readonly RecordChange[]> {
  const filter = { kind: 'service-summary', offset: 0, limit: mostSummaries } as const;
  const changes: RecordChange[] = [];
  for (const { id } of await listRecords(db, filter)) {
    const record = await findRecord(db, id);
    const stored = record?.stored as Summary | undefined;
    if (stored?.body.improvements.some(({ carriedTo }) => carriedTo === number) !== true) continue;
    const body = withRows(stored.body, (row) => (row.carriedTo === number ? { ...row, carriedTo: '' } : row));
    changes.push({ id, version: stored.version, body, reason: number });
  }
  return changes;
}
