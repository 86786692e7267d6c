import type { Answer, Input } from '@shared/contract';
import {
  type CaredCustomer,
  type CarePlan,
  type Proposal,
  type ProposalOf,
  proposeCarePlans,
  proposedPlan,
} from '@shared/domain/care';
import type { Reader, Trx } from '../../data';
import { customersAfter } from '../../data/repositories/customers';
import { lastDays, openNumbers } from '../../data/repositories/record-customers';
import { recordsAfter } from '../../data/repositories/records';
import { breathe } from '../breathe';
import type { CallContext } from '../context';
import type { Environment, LoadEnvironment } from '../environment';
import { voidRecord } from '../record';
import { type RecordParts, registerRecord } from '../record/register';
import { demandRight } from '../rights';

/** So many rows are shown and made at once; more follow with the next step. */
const mostAtOnce = 2000;
const portion = 200;

/** What a year lacks, customer by customer; who has no grade is named. Nothing is written. */
export async function previewCarePlans(
  db: Reader,
  load: LoadEnvironment,
  { clock }: Pick<CallContext, 'clock'>,
  { year }: Input<'care.propose'>,
): Promise<Answer<'care.propose'>> {
  const of = proposalOf(await load(db), clock.now(), year);
  const { missing, planned, withoutGrade } = await proposalIn(db, of);
  return {
    missing: missing.slice(0, mostAtOnce).map(({ customer, grade, firstDue, contacts }) => ({
      customerId: customer.id,
      name: customer.name,
      grade,
      lastContactOn: customer.lastContactOn,
      firstDue,
      contacts,
    })),
    missingTotal: missing.length,
    planned: planned.length,
    withoutGrade: withoutGrade.slice(0, portion).map(({ id, name }) => ({ customerId: id, name })),
    withoutGradeTotal: withoutGrade.length,
    last: await lastBatch(db),
  };
}

const proposalOf = ({ day, rules, settings }: Environment, now: number, year: number): ProposalOf => ({
  year,
  today: day(now),
  timeZone: rules.timeZone,
  intervals: settings.care.intervals,
});

const proposalIn = async (db: Reader, of: ProposalOf): Promise<Proposal> =>
  proposeCarePlans(await caredCustomers(db, of.today), of);

/** Every active customer with the plan he has and the last day somebody talked to him. */
async function caredCustomers(db: Reader, today: string): Promise<readonly CaredCustomer[]> {
  const plans = await openNumbers(db, 'care-plan');
  const last = await lastDays(db, ['communication', 'visit-report'], today);
  const found: CaredCustomer[] = [];
  for (let after = ''; ; ) {
    const customers = await customersAfter(db, after, portion);
    for (const { id, body } of customers) {
      const { name, code, companyId, grade, isActive } = body;
      if (!isActive) continue;
      const planNumber = plans.get(id) ?? null;
      found.push({ id, name, code, companyId, grade, planNumber, lastContactOn: last.get(id) ?? null });
    }
    const newest = customers.at(-1);
    if (newest === undefined || customers.length < portion) return found;
    after = newest.id;
    await breathe();
  }
}

/** Plans of one proposal, in the order of their numbers. */
async function plansOf(db: Reader, isOf: (plan: CarePlan) => boolean) {
  const found: {
    readonly id: string;
    readonly number: string;
    readonly version: number;
    readonly batch: string;
  }[] = [];
  for (let after = 0; ; ) {
    const records = await recordsAfter(db, ['care-plan'], after, portion);
    for (const { stored, isVoid, position } of records) {
      after = position;
      const plan = stored.body as CarePlan;
      if (isVoid || plan.proposalId === null || !isOf(plan)) continue;
      const { id, number, version } = stored;
      found.push({ id, number, version, batch: plan.proposalId });
    }
    if (records.length < portion) return found;
    await breathe();
  }
}

/** The proposal that was made last and still stands. */
async function lastBatch(db: Reader): Promise<Answer<'care.propose'>['last']> {
  const all = await plansOf(db, () => true);
  const batch = all.at(-1)?.batch;
  const own = all.filter((plan) => plan.batch === batch);
  return batch === undefined ? null : batchOf(batch, own);
}

const batchOf = (proposalId: string, plans: readonly { readonly number: string }[]) => ({
  proposalId,
  count: plans.length,
  first: plans[0]?.number ?? '',
  last: plans.at(-1)?.number ?? '',
});

/**
 * Makes the plans of these customers that are still missing, in one transaction; the same token again answers what it made.
 * @throws ServiceError `forbidden`, `invalid`
 */
export async function createCarePlans(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { year, token, customerIds }: Input<'care.create'>,
): Promise<Answer<'care.create'>> {
  demandRight(context, 'write');
  const known = await plansOf(trx, ({ proposalId }) => proposalId === token);
  if (known.length > 0) return batchOf(token, known);
  const of = proposalOf(await parts.load(trx), context.clock.now(), year);
  const wanted = new Set(customerIds);
  const made: { readonly number: string }[] = [];
  for (const { customer } of (await proposalIn(trx, of)).missing) {
    if (!wanted.has(customer.id)) continue;
    const body: CarePlan = {
      ...proposedPlan(customer, of),
      manager: context.operator.name,
      proposalId: token,
    };
    made.push(await registerRecord(trx, parts, context, { kind: 'care-plan', token: parts.nextId(), body }));
    if (made.length % portion === 0) await breathe();
  }
  return batchOf(token, made);
}

/**
 * Takes a proposal back as one step: its plans are voided, their numbers stay. Where one was changed since, nothing is and the
 * numbers are answered. @throws ServiceError `forbidden`
 */
export async function undoCarePlans(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { proposalId, reason }: Input<'care.undo'>,
): Promise<Answer<'care.undo'>> {
  demandRight(context, 'void');
  const plans = await plansOf(trx, (plan) => plan.proposalId === proposalId);
  const obstacles = plans.filter(({ version }) => version > 1).map(({ number }) => number);
  if (obstacles.length > 0) return { undone: 0, obstacles };
  for (const { id, version } of plans) await voidRecord(trx, load, context, { id, version, reason });
  return { undone: plans.length, obstacles: [] };
}
