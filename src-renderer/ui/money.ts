/** Digits behind the point: 1 of a score in tenths, 2 of an amount in fen. */
export type Decimals = 1 | 2;

/** A whole number of tenths or hundredths as a decimal; whole numbers only inside, so no sum is ever off by a cent. */
export function decimalText(scaled: number, decimals: Decimals): string {
  const unit = 10 ** decimals;
  const sign = scaled < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(scaled) / unit);
  return `${sign}${whole.toLocaleString('en-US')}.${String(Math.abs(scaled) % unit).padStart(decimals, '0')}`;
}

/** `12.5`, `1,200` → a whole number of tenths or hundredths; null when it is no such number. */
export function scaledOf(text: string, decimals: Decimals): number | null {
  const match = /^(-?)(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text.trim().replaceAll(/[,，\s]/g, ''));
  const behind = match?.[3] ?? '';
  if (match === null || behind.length > decimals) return null;
  const scaled = Number(match[2]) * 10 ** decimals + Number(behind.padEnd(decimals, '0'));
  return match[1] === '-' ? -scaled : scaled;
}

/** Fen as yuan with two decimals. */
export const yuanText = (fen: number): string => decimalText(fen, 2);

/** `12.5`, `1,200` → fen; null when it is no amount of money. */
export const fenOf = (yuan: string): number | null => scaledOf(yuan, 2);

/** Amounts of several currencies side by side, never one sum: `CNY 1,200.00 · USD 30.00`; one of CNY alone as it is. */
export function totalsText(
  totals: readonly { readonly currency: string; readonly amount: number }[],
): string {
  const [first] = totals;
  if (first === undefined) return yuanText(0);
  if (totals.length === 1 && first.currency === 'CNY') return yuanText(first.amount);
  return totals.map(({ currency, amount }) => `${currency} ${yuanText(amount)}`).join(' · ');
}
