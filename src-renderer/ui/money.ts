/** Fen as yuan with two decimals; whole numbers only inside, so no sum is ever off by a cent. */
export function yuanText(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(fen) / 100);
  return `${sign}${whole.toLocaleString('en-US')}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}

/** Amounts of several currencies side by side, never one sum: `CNY 1,200.00 · USD 30.00`; one of CNY alone as it is. */
export function totalsText(
  totals: readonly { readonly currency: string; readonly amount: number }[],
): string {
  const [first] = totals;
  if (first === undefined) return yuanText(0);
  if (totals.length === 1 && first.currency === 'CNY') return yuanText(first.amount);
  return totals.map(({ currency, amount }) => `${currency} ${yuanText(amount)}`).join(' · ');
}

/** `12.5`, `1,200` → fen; null when it is no amount of money. */
export function fenOf(yuan: string): number | null {
  const match = /^(-?)(\d{1,10})(?:\.(\d{1,2}))?$/.exec(yuan.trim().replaceAll(/[,，\s]/g, ''));
  if (match === null) return null;
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -fen : fen;
}
