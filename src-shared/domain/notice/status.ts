import type { Notice, NoticeRecipient } from './schema';

/** How far a notice has come, derived from its dated facts, never clicked. */
export const noticeStatuses = [
  /** Nobody was told yet. */
  'draft',
  /** Told by phone; the written notice has not gone out. */
  'told',
  /** A later revision stands and has not gone out. */
  'revised',
  'issued',
  /** The receipt is there; pieces, or the customer's decision, are still open. */
  'acknowledged',
  'closed',
] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];

/** R0 is 0; a notice whose revision was typed in words counts as the first. */
export const revisionOf = ({ revision }: Pick<Notice, 'revision'>): number =>
  /^R\d{1,4}$/.test(revision) ? Number(revision.slice(1)) : 0;

const hasReceipt = ({ receipt }: NoticeRecipient): boolean => receipt.receivedAt !== null;

/** Told by phone, or in writing by any revision. */
const isTold = (notice: Notice): boolean =>
  notice.firstIssuedAt !== null || notice.recipients.some(({ toldAt }) => toldAt !== null);

/** Escapes end with every balance closed (domain.md 1.3), property with the customer's decision, others with the receipt. */
function isHandled({ kind, recipients, property }: Notice): boolean {
  if (kind === 'customer-property') return property.decision.trim() !== '';
  if (kind === 'other') return true;
  return recipients.every(({ balance }) => balance.closedOn !== null);
}

export function noticeStatus(notice: Notice): NoticeStatus {
  if (notice.issuedAt === null) {
    if (revisionOf(notice) > 0) return 'revised';
    return isTold(notice) ? 'told' : 'draft';
  }
  const isReceived = notice.recipients.length > 0 && notice.recipients.every(hasReceipt);
  if (!isReceived) return 'issued';
  return isHandled(notice) ? 'closed' : 'acknowledged';
}
