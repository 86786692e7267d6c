import type { ReturnLine } from './schema';

/** Adds what is known; null when nothing is. */
export const sumOf = (quantities: readonly (number | null)[]): number | null =>
  quantities.reduce((sum, each) => (each === null ? sum : (sum ?? 0) + each), null);

/** 差异: received less declared; null while either is unknown. */
export const differenceOf = ({ receivedQuantity, declaredQuantity }: ReturnLine): number | null =>
  receivedQuantity === null || declaredQuantity === null ? null : receivedQuantity - declaredQuantity;

/**
 * The pieces that count for PPM: what both sides agreed on, else what 品管部 found defective once no piece waits for a verdict
 * (domain.md §9, case 30). Null while neither is known.
 */
export function countedQuantity({ agreedQuantity, verdict }: ReturnLine): number | null {
  if (agreedQuantity !== null) return agreedQuantity;
  return (verdict.pending ?? 0) > 0 ? null : verdict.defective;
}

/** Whether the pieces of a line add up; `amount` is how many are over (+) or missing (−). */
export type LineCheck =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'balanced' }
  | { readonly kind: 'verdict' | 'disposal'; readonly amount: number };

/**
 * The four verdicts together are the pieces received. What was disposed of may not be more than what was received and judged: pieces
 * still pending wait, and replacements are new pieces.
 */
export function checkLine(line: ReturnLine): LineCheck {
  const { verdict, disposal, receivedQuantity } = line;
  const judged = sumOf(Object.values(verdict));
  if (receivedQuantity === null || judged === null) return { kind: 'unknown' };
  if (judged !== receivedQuantity) return { kind: 'verdict', amount: judged - receivedQuantity };
  const { reworked, scrapped, sorted, toSupplier, restocked } = disposal;
  const disposed = sumOf([reworked, scrapped, sorted, toSupplier, restocked]) ?? 0;
  const free = receivedQuantity - (verdict.pending ?? 0);
  return disposed > free ? { kind: 'disposal', amount: disposed - free } : { kind: 'balanced' };
}
