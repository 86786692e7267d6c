import type { Answer, Input } from '@shared/contract';
import {
  copiedVisits,
  mostVisits,
  previousVisitOf,
  proposedVisits,
  type VisitPlan,
  type VisitReport,
} from '@shared/domain/visit';
import type { Reader } from '../../data';
import { gradedCustomers } from '../../data/repositories/customers';
import { listRecords } from '../../data/repositories/record-list';
import { findRecord } from '../../data/repositories/records';
import type { RecordParts } from '../record/register';

/** How far back reports and plans are looked through. */
const looked = 200;

/** The last report of a customer before this one: by his file, else by his name (上次行动完成情况). */
export async function previousVisit(
  db: Reader,
  { customerId, customerName, exceptId }: Input<'visit.previous'>,
): Promise<Answer<'visit.previous'>> {
  const name = customerName.trim();
  if (customerId === null && name === '') return { previous: null };
  const lines = await listRecords(db, {
    kind: 'visit-report',
    ...(customerId === null ? { text: name } : { customerId }),
    sort: 'dated',
    descending: true,
    offset: 0,
    limit: looked,
  });
  const line = lines.find(
    ({ id, customerName: own }) => id !== exceptId && (customerId !== null || own === name),
  );
  const found = line === undefined ? null : await findRecord(db, line.id);
  if (found === null) return { previous: null };
  const { id, number, body } = found.stored;
  return { previous: previousVisitOf(id, number, body as VisitReport) };
}

/** What a year's plan may begin with: last year's visits, and what the customers' grades ask for. */
export async function proposeVisits(
  db: Reader,
  { load, nextId }: RecordParts,
  { year }: Input<'visit.propose'>,
): Promise<Answer<'visit.propose'>> {
  const plans = await listRecords(db, { kind: 'visit-plan', offset: 0, limit: looked });
  const { settings } = await load(db);
  let last: VisitPlan | null = null;
  for (const { id } of plans) {
    const body = (await findRecord(db, id))?.stored.body as VisitPlan | undefined;
    if (last === null && body?.year === year - 1) last = body;
  }
  const proposed = proposedVisits(await gradedCustomers(db), settings.visits.perYear, nextId);
  const byGrade = proposed.slice(0, mostVisits);
  const placed = new Set(byGrade.map(({ customerId }) => customerId));
  const left = new Set(proposed.flatMap(({ customerId }) => (placed.has(customerId) ? [] : [customerId])));
  return {
    lastYear: last === null ? null : copiedVisits(last.visits, nextId),
    byGrade,
    leftCustomers: left.size,
  };
}
