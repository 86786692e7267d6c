import type { Notice } from './schema';

/** Telephone first, then written; acknowledged when every receipt is back, closed when every balance is (TSP01 5.4.1). */
export const noticeStatuses = ['draft', 'told', 'issued', 'acknowledged', 'closed'] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];

export function noticeStatus({ issuedAt, recipients }: Notice): NoticeStatus {
  const isAddressed = recipients.length > 0;
  if (isAddressed && recipients.every(({ balance }) => balance.closedOn !== null)) return 'closed';
  if (isAddressed && recipients.every(({ receipt }) => receipt.receivedAt !== null)) return 'acknowledged';
  if (issuedAt !== null) return 'issued';
  return recipients.some(({ toldAt }) => toldAt !== null) ? 'told' : 'draft';
}
