import type { Answer, Input } from '@shared/contract';
import { monthFigures, monthsUntil } from '@shared/domain/customer';
import { totalOf } from '@shared/domain/survey';
import type { Reader } from '../../data';
import { listRecords } from '../../data/repositories/record-list';
import { findRecord } from '../../data/repositories/records';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { countedComplaints } from './counted-complaints';
import { demandCustomer } from './read';

const months = 24;
const mostSurveys = 60;

type Survey = Answer<'customer.surveys'>['surveys'][number];

/** The customer's questionnaires with their totals, the oldest first; voided ones count nowhere. */
export async function surveysOf(db: Reader, customerId: string): Promise<readonly Survey[]> {
  const lines = await listRecords(db, { kind: 'survey', customerId, offset: 0, limit: mostSurveys });
  const found: Survey[] = [];
  for (const { id, number, isVoid } of lines) {
    const body = isVoid ? undefined : (await findRecord(db, id))?.stored.body;
    if (body === undefined || !('answers' in body) || !('period' in body)) continue;
    const { period, sentOn, returnedOn } = body;
    found.push({ recordId: id, number, period, sentOn, returnedOn, total: totalOf(body.answers) });
  }
  return found.sort((a, b) => (a.sentOn ?? a.number).localeCompare(b.sentOn ?? b.number));
}

/** Satisfaction, as his questionnaires tell it. @throws ServiceError `not-found` */
export async function customerSurveys(
  db: Reader,
  { id }: Input<'customer.surveys'>,
): Promise<Answer<'customer.surveys'>> {
  await demandCustomer(db, id);
  return { surveys: await surveysOf(db, id) };
}

/**
 * PPM of the last 24 months. Delivered quantities are those of the customer's scorecards.
 * @throws ServiceError `not-found`
 */
export async function customerFigures(
  db: Reader,
  load: LoadEnvironment,
  { clock }: CallContext,
  { id }: Input<'customer.figures'>,
): Promise<Answer<'customer.figures'>> {
  const { body } = await demandCustomer(db, id);
  const { day, rules } = await load(db);
  const span = monthsUntil(day(clock.now()), months);
  const counted = await countedComplaints(db, id, `${span[0] ?? ''}-01`, rules.timeZone);
  return { months: monthFigures(span, counted, body.scorecards) };
}
