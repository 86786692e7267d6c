import type { Notice, NoticeBalance, NoticeRange } from './schema';

/** A customer sees its own rows only; rows of nobody are shown to nobody. */
export const rangesOf = (notice: Notice, recipientId: string | null): readonly NoticeRange[] =>
  recipientId === null ? [] : notice.ranges.filter((range) => range.recipientId === recipientId);

/** A notice to one customer with its rows his own: typing a row does not say whose it is. Of several customers each row says so itself. */
export function withOwners(notice: Notice): Notice {
  const [only, ...more] = notice.recipients;
  if (only === undefined || more.length > 0) return notice;
  return {
    ...notice,
    ranges: notice.ranges.map((range) => ({ ...range, recipientId: range.recipientId ?? only.id })),
  };
}

/** Suspect pieces of some rows, as far as they are counted. */
export interface SuspectTotal {
  readonly pieces: number;
  /** Rows whose number is not known yet: the total is at least `pieces`. */
  readonly uncounted: number;
}

/** Null where there are no rows. */
export function suspectTotalOf(ranges: readonly NoticeRange[]): SuspectTotal | null {
  if (ranges.length === 0) return null;
  const counted = ranges.flatMap(({ suspectQuantity }) => suspectQuantity ?? []);
  return {
    pieces: counted.reduce((sum, pieces) => sum + pieces, 0),
    uncounted: ranges.length - counted.length,
  };
}

/**
 * 待处理 = 可疑 − (合格放行 + 返工合格 + 让步接收 + 报废 + 不可追回); negative when more was accounted for than was suspect. Null while the
 * suspect pieces are not all counted.
 */
export function pendingOf(total: SuspectTotal | null, balance: NoticeBalance): number | null {
  if (total === null || total.uncounted > 0) return null;
  return total.pieces - settledOf(balance);
}

/** Where suspect pieces can end: each is a result, sorting and returning are not. */
export const balanceParts = ['released', 'reworked', 'conceded', 'scrapped', 'unrecoverable'] as const;

/** Pieces that have come to an end. */
export const settledOf = (balance: NoticeBalance): number =>
  balanceParts.reduce((sum, part) => sum + (balance[part] ?? 0), 0);

/** A recipient's balance closes at 待处理 = 0; what cannot be recovered needs the customer's written decision. */
export const mayCloseBalance = (total: SuspectTotal | null, balance: NoticeBalance): boolean =>
  pendingOf(total, balance) === 0 &&
  ((balance.unrecoverable ?? 0) === 0 || balance.unrecoverableDecision !== '');
