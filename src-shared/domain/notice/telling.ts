import { epochOf } from '../calendar';
import { earliest } from './dates';
import type { Notice, NoticeRecipient } from './schema';

/** Who answers for the event and what it may cost, only when 批准人 released it by name. */
export const admissionsOf = ({ admissions }: Notice): Notice['admissions'] | null =>
  admissions.isReleased && admissions.releasedBy !== '' ? admissions : null;

/** Whole minutes from discovery to the first word to the customer, spoken or written; the target is 24 hours ⚙. */
export function minutesToNotice(notice: Notice, recipient: NoticeRecipient | null): number | null {
  const { at } = notice.discovery;
  const told = earliest([recipient?.toldAt ?? null, notice.firstIssuedAt, notice.issuedAt]);
  return at === null || told === null ? null : Math.round((epochOf(told) - epochOf(at)) / 60_000);
}
