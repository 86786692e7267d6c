import type { CostBearer, CostCategory, CostLine, Currency } from '../complaint/schema';

/** What a cost line comes to, in 1/100 of its currency. */
export interface CostFigures {
  readonly currency: Currency;
  readonly category: CostCategory;
  readonly bearer: CostBearer;
  /** What it cost. */
  readonly cost: number;
  /** What is claimed back, what came of it, and what is still to come. */
  readonly claimed: number;
  readonly recovered: number;
  readonly open: number;
}

/**
 * A line as it is counted. One that is negative is money that came back: it was claimed and recovered and cost nothing (domain.md §6.3). Where
 * nothing is chosen, lines count in CNY, as other costs, with the bearer undecided.
 */
export function costFigures(line: CostLine): CostFigures {
  const back = Math.max(-line.amount, 0);
  const claimed = (line.claimed ?? 0) + back;
  const recovered = (line.recovered ?? 0) + back;
  return {
    currency: line.currency ?? 'CNY',
    category: line.category ?? 'other',
    bearer: line.bearer ?? 'undecided',
    cost: Math.max(line.amount, 0),
    claimed,
    recovered,
    open: Math.max(claimed - recovered, 0),
  };
}

/** What of a currency stands together; another currency is never added. */
export interface CurrencyTotal {
  readonly currency: Currency;
  readonly amount: number;
}

/** Amounts of lines by currency, in the order in which currencies first come. */
export function totalsOf(lines: readonly Pick<CostLine, 'amount' | 'currency'>[]): readonly CurrencyTotal[] {
  const sums = new Map<Currency, number>();
  for (const { currency, amount } of lines)
    sums.set(currency ?? 'CNY', (sums.get(currency ?? 'CNY') ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}

/** What a line is called: its category, with what was typed behind it; `colon` is the language's own. */
export const costName = (
  { category, kind }: Pick<CostLine, 'category' | 'kind'>,
  names: Readonly<Record<CostCategory, string>>,
  colon: string,
): string =>
  [category === null || category === undefined ? '' : names[category], kind]
    .filter((part) => part.trim() !== '')
    .join(colon);
