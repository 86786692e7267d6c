import type { EscapeEvent } from './schema';

/** How far an event has come, derived from its dated facts. */
export const escapeStatuses = [
  /** No notice was made yet. */
  'preparing',
  /** The range changed after notices were made. */
  'range-changed',
  /** Somebody was told neither by phone nor in writing. */
  'to-tell',
  /** Everybody was told by phone at least; somebody has no written notice of the newest revision. */
  'to-send',
  'awaiting-receipts',
  'in-handling',
  'closed',
] as const;
export type EscapeStatus = (typeof escapeStatuses)[number];

export function escapeStatus({ closedOn, rangeChangedAt, customers }: EscapeEvent): EscapeStatus {
  if (closedOn !== null) return 'closed';
  if (customers.every(({ notice }) => notice === null)) return 'preparing';
  if (rangeChangedAt !== null || customers.some(({ notice }) => notice === null)) return 'range-changed';
  if (customers.some(({ toldAt, notice }) => toldAt === null && (notice?.firstIssuedAt ?? null) === null))
    return 'to-tell';
  if (customers.some(({ notice }) => (notice?.issuedAt ?? null) === null)) return 'to-send';
  return customers.some(({ notice }) => (notice?.receivedAt ?? null) === null)
    ? 'awaiting-receipts'
    : 'in-handling';
}
