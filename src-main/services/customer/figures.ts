import type { Answer, Input } from '@shared/contract';
import { civilDateAt, epochOfWall } from '@shared/domain/calendar';
import { type CountedComplaint, monthFigures, monthsUntil } from '@shared/domain/customer';
import { totalOf } from '@shared/domain/survey';
import type { Reader } from '../../data';
import { complaintsOfCustomer } from '../../data/repositories/complaints';
import { listRecords } from '../../data/repositories/record-list';
import { findRecord } from '../../data/repositories/records';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { piecesOf } from '../report/pieces';
import { demandCustomer } from './read';

const months = 24;
const mostSurveys = 60;

type Survey = Answer<'customer.figures'>['surveys'][number];

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

/**
 * PPM and satisfaction of the last 24 months. Delivered quantities are those of the customer's scorecards.
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
  const from = epochOfWall(`${span[0] ?? ''}-01`, '00:00', rules.timeZone);
  const counted: CountedComplaint[] = [];
  for (const { firstReceivedAt, found } of await complaintsOfCustomer(db, id, from)) {
    const { lines, countingRule, mergedInto } = found.stored.body;
    const { why } = await piecesOf(db, found);
    counted.push({
      month: civilDateAt(firstReceivedAt, rules.timeZone).slice(0, 7),
      lines,
      countingRule,
      mergedInto,
      isLeftOut: why === 'withdrawn' || why === 'counted-elsewhere',
    });
  }
  return { months: monthFigures(span, counted, body.scorecards), surveys: await surveysOf(db, id) };
}
