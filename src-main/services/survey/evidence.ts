import type { Answer, Input } from '@shared/contract';
import { civilDateAt, epochOfWall } from '@shared/domain/calendar';
import { type EvidencedComplaint, evidenceBetween } from '@shared/domain/survey';
import type { Reader } from '../../data';
import { complaintsOfCustomer } from '../../data/repositories/complaints';
import { demandDate } from '../complaint/filter';
import { demandCustomer } from '../customer/read';
import type { LoadEnvironment } from '../environment';
import { piecesOf } from '../report/pieces';

/**
 * The objective figures of a customer between two days, from his complaints and scorecards.
 * @throws ServiceError `not-found`, `invalid` where a date does not exist
 */
export async function surveyEvidence(
  db: Reader,
  load: LoadEnvironment,
  { customerId, from, to }: Input<'survey.evidence'>,
): Promise<Answer<'survey.evidence'>> {
  demandDate('from', from);
  demandDate('to', to);
  const { body } = await demandCustomer(db, customerId);
  const { rules } = await load(db);
  const found = await complaintsOfCustomer(db, customerId, epochOfWall(from, '00:00', rules.timeZone));
  const complaints: EvidencedComplaint[] = [];
  for (const { firstReceivedAt, found: complaint } of found) {
    const receivedOn = civilDateAt(firstReceivedAt, rules.timeZone);
    const { lines, countingRule, mergedInto, lineStopMinutes, costs } = complaint.stored.body;
    const { why } = await piecesOf(db, complaint);
    complaints.push({
      month: receivedOn.slice(0, 7),
      receivedOn,
      lines,
      countingRule,
      mergedInto,
      lineStopMinutes,
      costs,
      isLeftOut: why === 'withdrawn' || why === 'counted-elsewhere',
    });
  }
  return evidenceBetween(from, to, complaints, body.scorecards);
}
