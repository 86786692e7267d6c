import { type CostGroup, costSums } from '@shared/domain/cost';
import { describe, expect, it } from 'vitest';

const group = (change: Partial<CostGroup>): CostGroup => ({
  currency: 'CNY',
  category: 'returns',
  bearer: 'us',
  cost: 0,
  claimed: 0,
  recovered: 0,
  open: 0,
  ...change,
});

describe('sums of cost lines', () => {
  it('never add different currencies', () => {
    const { byCurrency } = costSums([
      group({ currency: 'USD', cost: 300, claimed: 100, open: 100 }),
      group({ cost: 1000 }),
      group({ cost: 25, category: 'freight' }),
    ]);
    expect(byCurrency).toEqual([
      { currency: 'CNY', cost: 1025, claimed: 0, recovered: 0, open: 0 },
      { currency: 'USD', cost: 300, claimed: 100, recovered: 0, open: 100 },
    ]);
  });

  it('stand by category and by bearer within each currency, in the order of the choices', () => {
    const sums = costSums([
      group({ category: 'other', bearer: 'supplier', cost: 1, claimed: 10, recovered: 4, open: 6 }),
      group({ category: 'returns', bearer: 'supplier', cost: 2 }),
      group({ category: 'returns', bearer: 'us', cost: 3 }),
      group({ category: 'returns', bearer: 'us', currency: 'EUR', cost: 5 }),
    ]);
    expect(sums.byCategory.map(({ currency, category, cost }) => [currency, category, cost])).toEqual([
      ['CNY', 'returns', 5],
      ['CNY', 'other', 1],
      ['EUR', 'returns', 5],
    ]);
    expect(
      sums.byBearer.map(({ currency, bearer, cost, claimed, recovered, open }) => [
        currency,
        bearer,
        cost,
        claimed,
        recovered,
        open,
      ]),
    ).toEqual([
      ['CNY', 'us', 3, 0, 0, 0],
      ['CNY', 'supplier', 3, 10, 4, 6],
      ['EUR', 'us', 5, 0, 0, 0],
    ]);
  });

  it('are none where there are no lines', () => {
    expect(costSums([])).toEqual({ byCurrency: [], byCategory: [], byBearer: [] });
  });
});
