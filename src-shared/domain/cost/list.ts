import {
  type CostBearer,
  type CostCategory,
  type Currency,
  costBearers,
  costCategories,
  currencies,
} from '../complaint/schema';
import type { CostFigures } from './line';

/** A cost line as the list of all complaints shows it. */
export interface ListedCost extends CostFigures {
  readonly complaintId: string;
  readonly complaintNumber: string;
  /** Counted from 0 within its complaint. */
  readonly line: number;
  readonly customerName: string;
  /** Civil date. */
  readonly on: string | null;
  /** What was typed behind the category. */
  readonly kind: string;
  readonly document: string;
  /** The record it was taken from; '' where it was typed. */
  readonly sourceNumber: string;
}

/** Lines of one currency taken together, in 1/100 of it. */
export interface CostSum {
  readonly currency: Currency;
  readonly cost: number;
  readonly claimed: number;
  readonly recovered: number;
  readonly open: number;
}

/** Lines that have currency, category and bearer in common. */
export interface CostGroup extends CostSum {
  readonly category: CostCategory;
  readonly bearer: CostBearer;
}

export interface CostSums {
  readonly byCurrency: readonly CostSum[];
  readonly byCategory: readonly (CostSum & { readonly category: CostCategory })[];
  readonly byBearer: readonly (CostSum & { readonly bearer: CostBearer })[];
}

/** Sums by currency, and within each by category and by bearer, in the order of the choices; another currency is never added. */
export function costSums(groups: readonly CostGroup[]): CostSums {
  const inCurrency = (currency: Currency) => groups.filter((group) => group.currency === currency);
  const used = currencies.filter((currency) => inCurrency(currency).length > 0);
  return {
    byCurrency: used.map((currency) => sumOf(currency, inCurrency(currency))),
    byCategory: used.flatMap((currency) =>
      costCategories.flatMap((category) => {
        const lines = inCurrency(currency).filter((group) => group.category === category);
        return lines.length === 0 ? [] : [{ ...sumOf(currency, lines), category }];
      }),
    ),
    byBearer: used.flatMap((currency) =>
      costBearers.flatMap((bearer) => {
        const lines = inCurrency(currency).filter((group) => group.bearer === bearer);
        return lines.length === 0 ? [] : [{ ...sumOf(currency, lines), bearer }];
      }),
    ),
  };
}

const sumOf = (currency: Currency, lines: readonly Omit<CostSum, 'currency'>[]): CostSum =>
  lines.reduce<CostSum>(
    (sum, { cost, claimed, recovered, open }) => ({
      currency,
      cost: sum.cost + cost,
      claimed: sum.claimed + claimed,
      recovered: sum.recovered + recovered,
      open: sum.open + open,
    }),
    { currency, cost: 0, claimed: 0, recovered: 0, open: 0 },
  );
