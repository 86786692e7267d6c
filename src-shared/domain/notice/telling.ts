import { epochOf } from '../calendar';
import type { Notice, NoticeRecipient } from './schema';

/** Who answers for the event and what it may cost, only when 批准人 released it by name. */
export const admissionsOf = ({ admissions }: Notice): Notice['admissions'] | null =>
  admissions.isReleased && admissions.releasedBy !== '' ? admissions : null;

/** Whole minutes from discovery to the first word to the customer, spoken or written; the target is 24 hours. */
export function minutesToNotice(notice: Notice, recipient: NoticeRecipient | null): number | null {
  const { at } = notice.discovery;
  const told = [recipient?.toldAt ?? null, notice.issuedAt].flatMap((each) =>
    each === null ? [] : epochOf(each),
  );
  return at === null || told.length === 0 ? null : Math.round((Math.min(...told) - epochOf(at)) / 60_000);
}
