import { civilDateAt, epochOfWall } from '@shared/domain/calendar';
import type { EvidencedComplaint } from '@shared/domain/survey';
import type { Reader } from '../../data';
import { complaintsOfCustomer } from '../../data/repositories/complaints';
import { piecesOf } from '../report/pieces';

/**
 * A customer's complaints as figures count them: month and day of the first receipt, and whose pieces are counted elsewhere or not at all.
 * @param from civil date at the factory, included
 */
export async function countedComplaints(
  db: Reader,
  customerId: string,
  from: string,
  timeZone: string,
): Promise<readonly EvidencedComplaint[]> {
  const counted: EvidencedComplaint[] = [];
  for (const { firstReceivedAt, found } of await complaintsOfCustomer(
    db,
    customerId,
    epochOfWall(from, '00:00', timeZone),
  )) {
    const receivedOn = civilDateAt(firstReceivedAt, timeZone);
    const { lines, countingRule, mergedInto, lineStopMinutes, costs } = found.stored.body;
    const { why } = await piecesOf(db, found);
    counted.push({
      month: receivedOn.slice(0, 7),
      receivedOn,
      lines,
      countingRule,
      mergedInto,
      lineStopMinutes,
      costs,
      isWithdrawn: why === 'withdrawn',
      isLeftOut: why === 'withdrawn' || why === 'counted-elsewhere',
    });
  }
  return counted;
}
