import { epochOf } from '../calendar';
import { error, type Finding, warning } from '../finding';
import {
  balanceParts,
  mayCloseBalance,
  pendingOf,
  rangesOf,
  type SuspectTotal,
  suspectTotalOf,
} from './balance';
import type { Notice, NoticeBalance, NoticeRange, NoticeRecipient } from './schema';

/** What the shape of a notice alone does not say. */
export const checkNotice = (notice: Notice): readonly Finding[] => [
  ...checkRanges(notice.ranges),
  ...notice.recipients.flatMap((recipient, index) =>
    checkRecipient(notice, recipient, `recipients.${index}`),
  ),
];

function checkRecipient(notice: Notice, recipient: NoticeRecipient, path: string): readonly Finding[] {
  const { receipt, balance, toldAt } = recipient;
  return [
    ...isBefore(`${path}.toldAt`, toldAt, notice.discovery.at),
    ...isBefore(`${path}.receipt.receivedAt`, receipt.receivedAt, notice.firstIssuedAt ?? notice.issuedAt),
    ...checkBalance(`${path}.balance`, suspectTotalOf(rangesOf(notice, recipient.id)), balance),
  ];
}

const isBefore = (path: string, later: string | null, first: string | null): readonly Finding[] =>
  later !== null && first !== null && epochOf(later) < epochOf(first)
    ? [error(path, 'end-before-start')]
    : [];

/** Rows of the range: whole days, no count below zero, nothing suspect that was never sent out. */
export const checkRanges = (ranges: readonly NoticeRange[]): readonly Finding[] =>
  ranges.flatMap((range, index) => {
    const path = `ranges.${index}`;
    const { producedFrom: from, producedTo: to, suspectQuantity, shippedQuantity } = range;
    return [
      ...(from !== null && to !== null && to < from ? [error(`${path}.producedTo`, 'end-before-start')] : []),
      ...(['producedQuantity', 'shippedQuantity', 'suspectQuantity', 'remainingQuantity'] as const).flatMap(
        (field) => ((range[field] ?? 0) < 0 ? [error(`${path}.${field}`, 'negative')] : []),
      ),
      ...(shippedQuantity !== null && (suspectQuantity ?? 0) > shippedQuantity
        ? [warning(`${path}.suspectQuantity`, 'more-than-sent')]
        : []),
    ];
  });

/** It closes at 待处理 = 0 only, and what cannot be recovered needs the customer's written decision (domain.md 1.3). */
export function checkBalance(
  path: string,
  total: SuspectTotal | null,
  balance: NoticeBalance,
): readonly Finding[] {
  const pending = pendingOf(total, balance);
  return [
    ...balanceParts.flatMap((part) =>
      (balance[part] ?? 0) < 0 ? [error(`${path}.${part}`, 'negative')] : [],
    ),
    ...(pending !== null && pending < 0 ? [warning(path, 'more-than-suspect', { pieces: -pending })] : []),
    ...((balance.unrecoverable ?? 0) > 0 && balance.unrecoverableDecision.trim() === ''
      ? [warning(`${path}.unrecoverableDecision`, 'needs-proof')]
      : []),
    ...(balance.closedOn !== null && total !== null && !mayCloseBalance(total, balance)
      ? [error(`${path}.closedOn`, 'not-ready')]
      : []),
  ];
}
