import type { StoredRecord } from '@shared/domain/record';
import { type KnownVisit, type VisitReport, withNextVisit, withReportsOf } from '@shared/domain/visit';
import type { Trx } from '../../data';
import { listRecords } from '../../data/repositories/record-list';
import { findRecord, findRecordByNumber } from '../../data/repositories/records';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { followRecord } from '../record/follow';

/** Where a visit stands in a year's plan. */
type Row = VisitReport['plan'];

interface KnownReport extends KnownVisit {
  readonly id: string;
}

/** How far back reports of a customer are looked through. */
const looked = 100;

/**
 * What is known of a customer's visits follows from all his reports that are not void, in whatever order they were written: a plan's row has
 * the number of its report and the day it was made, and a report that asked for a next visit learns which one it was (TSP01 5.3.13). A plan
 * that is void or lost the row is left alone. The record is written by now; `before` is null where it is new.
 */
export async function tellVisits(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { before, after }: { readonly before: VisitReport | null; readonly after: StoredRecord<'visit-report'> },
): Promise<void> {
  const { body } = after;
  const known = await reportsOf(trx, before === null ? [body] : [before, body], after.id);
  const today = (await load(trx)).day(context.clock.now());
  const rows =
    before === null || before.plan.visitId === body.plan.visitId ? [body.plan] : [before.plan, body.plan];
  for (const row of rows) await tellRow(trx, load, context, row, known, today);
  for (const report of known) {
    const others = known.filter(({ id }) => id !== report.id);
    const learned = (each: VisitReport): VisitReport => withNextVisit(each, others, today);
    if (!report.isVoid && learned(report.report) !== report.report)
      await followRecord(trx, load, context, { kind: 'visit-report', id: report.id }, learned);
  }
}

async function tellRow(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { recordId, visitId }: Row,
  known: readonly KnownReport[],
  today: string,
): Promise<void> {
  const plan = recordId === null ? null : await findRecord(trx, recordId);
  if (plan?.stored.kind !== 'visit-plan') return;
  const { visits } = plan.stored.body as StoredRecord<'visit-plan'>['body'];
  const named = visits.find(({ id }) => id === visitId)?.reportNumber ?? '';
  // It may be of a customer by another name.
  const other = known.some(({ number }) => number === named) ? null : await reportNumbered(trx, named);
  const all = other === null ? known : [...known, other];
  await followRecord(trx, load, context, { kind: 'visit-plan', id: recordId }, (body) =>
    withReportsOf(body, visitId, all, today),
  );
}

async function reportNumbered(trx: Trx, number: string): Promise<KnownReport | null> {
  const found = number === '' ? null : await findRecordByNumber(trx, number);
  if (found?.stored.kind !== 'visit-report') return null;
  const { id, body } = found.stored;
  return { id, number, report: body as VisitReport, isVoid: found.isVoid };
}

/** This report, and all of the customers that it names, now and before. */
async function reportsOf(
  trx: Trx,
  bodies: readonly VisitReport[],
  own: string,
): Promise<readonly KnownReport[]> {
  const ids = new Set([own]);
  for (const { customer } of bodies) {
    const name = customer.name.trim();
    if (customer.id === null && name === '') continue;
    const lines = await listRecords(trx, {
      kind: 'visit-report',
      ...(customer.id === null ? { text: name } : { customerId: customer.id }),
      sort: 'dated',
      descending: true,
      withVoid: true,
      offset: 0,
      limit: looked,
    });
    for (const { id } of lines) ids.add(id);
  }
  const known: KnownReport[] = [];
  for (const id of ids) {
    const found = await findRecord(trx, id);
    if (found?.stored.kind !== 'visit-report') continue;
    const { number, body } = found.stored;
    known.push({ id, number, report: body as VisitReport, isVoid: found.isVoid });
  }
  return known;
}
