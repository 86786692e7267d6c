import { toInstant } from '@shared/domain/calendar';
import type { StoredRecord } from '@shared/domain/record';
import { lastDayOf, reportOfVisit, type VisitPlan, type VisitReport } from '@shared/domain/visit';
import type { Trx } from '../../../data';
import { listRecords } from '../../../data/repositories/record-list';
import { findRecord } from '../../../data/repositories/records';
import type { CallContext } from '../../context';
import { type RecordParts, registerRecord, saveRecord } from '../../record';
import { approveVisitPlan } from '../../visit';
import { tellVisits } from '../../visit/tell-visits';
import { demoPeople } from '../catalog';
import { hour } from './plan';

const dayOf = (at: number, timeZone: string): string => toInstant(at, timeZone).slice(0, 10);

/** A year's plan as its clerk writes it and the manager releases it (5.3.13). */
export async function releaseDemoPlan(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  body: VisitPlan,
): Promise<StoredRecord> {
  const stored = await registerRecord(trx, parts, context, {
    kind: 'visit-plan',
    token: parts.nextId(),
    body,
  });
  const { rules } = await parts.load(trx);
  const at = context.clock.now() + hour;
  return approveVisitPlan(
    trx,
    parts.load,
    { ...context, clock: { now: () => at } },
    {
      id: stored.id,
      version: stored.version,
      approver: demoPeople.approver.name,
      on: dayOf(at, rules.timeZone),
    },
  );
}

/** A visit's report; its plan learns of it. */
export async function writeDemoReport(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  written: VisitReport,
): Promise<StoredRecord> {
  const body = await asPlanned(trx, written);
  const stored = await registerRecord(trx, parts, context, {
    kind: 'visit-report',
    token: parts.nextId(),
    body,
  });
  const after = { ...stored, kind: 'visit-report', body: stored.body as VisitReport } as const;
  await tellVisits(trx, parts.load, context, { before: null, after });
  return stored;
}

/** A report of the visit that has waited longest in its year's plan; an unplanned one where the plan has none left. */
async function asPlanned(trx: Trx, body: VisitReport): Promise<VisitReport> {
  const { from } = body;
  if (from === null || body.occasion !== 'planned') return body;
  const plan = await planOf(trx, Number(from.slice(0, 4)));
  const waiting = (plan?.body.visits ?? [])
    .filter(
      ({ visitedOn, month }) => visitedOn === null && month !== null && month <= Number(from.slice(5, 7)),
    )
    .sort((a, b) => (a.month ?? 0) - (b.month ?? 0));
  const visit = waiting.find(({ notDoneReason }) => notDoneReason === '');
  if (plan === null || visit === undefined) return { ...body, occasion: 'unplanned' };
  const planned = reportOfVisit(
    body,
    { recordId: plan.id, body: plan.body },
    visit.id,
    (year, order) => `${year} 年第 ${order} 项`,
  );
  return { ...planned, customer: { ...planned.customer, address: '' } };
}

const reasons = ['顾客停产检修,改为视频沟通', '顾客取消,并入下季度访问'];

/** Some months into its year: what was not made and is long past says why. */
export async function followDemoPlan(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  id: string,
): Promise<void> {
  const found = await findRecord(trx, id);
  if (found === null) return;
  const { rules } = await parts.load(trx);
  const { version, body } = found.stored;
  const plan = body as VisitPlan;
  const long = dayOf(context.clock.now() - 60 * 24 * hour, rules.timeZone);
  const isMissed = ({ visitedOn, month }: VisitPlan['visits'][number]): boolean =>
    visitedOn === null && (lastDayOf(plan.year ?? 0, month) ?? long) < long;
  const visits = plan.visits.map((visit, index) =>
    isMissed(visit) ? { ...visit, notDoneReason: reasons[index % reasons.length] ?? '' } : visit,
  );
  await saveRecord(trx, parts.load, context, { id, version, body: { ...plan, visits }, reason: '' });
}

async function planOf(
  trx: Trx,
  year: number,
): Promise<{ readonly id: string; readonly body: VisitPlan } | null> {
  for (const { id } of await listRecords(trx, { kind: 'visit-plan', offset: 0, limit: 20 })) {
    const body = (await findRecord(trx, id))?.stored.body as VisitPlan | undefined;
    if (body?.year === year) return { id, body };
  }
  return null;
}
