import type { Input } from '@shared/contract';
import { addDays } from '@shared/domain/calendar';
import {
  blankComplaint,
  type CostLine,
  costBearers,
  costCategories,
  currencies,
} from '@shared/domain/complaint';
import { beforeAll, describe, expect, it } from 'vitest';
import { timeOf } from '../../../helpers/quickest';
import { register, type TestDesk } from '../../support/desk';
import { filledDesk, filterBar, many, offsets, pageBar } from '../../support/many';

const complaints = 500;
const linesEach = many / complaints;

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const lineOf = (index: number): CostLine => ({
  id: crypto.randomUUID(),
  kind: `第 ${index} 笔`,
  amount: 100 * (index % 977),
  document: `PZ-${index}`,
  on: index % 10 === 0 ? null : addDays('2023-01-02', index % 1400),
  category: pick(costCategories, index),
  currency: pick(currencies, Math.floor(index / 7)),
  bearer: pick(costBearers, Math.floor(index / 3)),
  claimed: index % 4 === 0 ? null : 100 * (index % 977),
  recovered: index % 5 === 0 ? null : 100 * (index % 500),
});

let desk: TestDesk;
beforeAll(async () => {
  const filled = await filledDesk(async (empty) => {
    for (let index = 0; index < complaints; index += 1)
      await register(empty, {
        customer: { ...blankComplaint().customer, name: `顾客${index % 60}` },
        costs: Array.from({ length: linesEach }, (_, line) => lineOf(index * linesEach + line)),
      });
  });
  desk = filled.desk;
  return filled.close;
}, 180_000);

const ask = (query: Partial<Input<'cost.page'>>) =>
  desk.call('cost.page', {
    filter: {},
    sort: { key: 'on', descending: true },
    offset: 0,
    limit: 100,
    ...query,
  });

const sorts = [
  'on',
  'number',
  'customer',
  'category',
  'bearer',
  'cost',
  'claimed',
  'recovered',
  'open',
] as const;

describe('a list of 20,000 cost lines', () => {
  it.each(sorts)('sorted by %s shows any page at once', async (key) => {
    for (const offset of offsets) {
      for (const descending of [false, true]) {
        const time = await timeOf(async () => {
          const { lines } = await ask({ sort: { key, descending }, offset });
          const { total } = await desk.call('cost.sums', { filter: {} });
          expect([lines.length, total]).toEqual([100, many]);
        });
        expect(time, `${key} from ${offset}`).toBeLessThan(pageBar);
      }
    }
  });

  it.each<[string, Input<'cost.page'>['filter']]>([
    ['days', { from: '2024-03-01', to: '2024-03-31' }],
    ['a customer', { customerName: '顾客7' }],
    ['a category', { categories: ['freight'] }],
    ['a bearer and a currency', { bearers: ['supplier'], currencies: ['USD'] }],
    ['what is still to come', { isOpen: true }],
    ['what came whole', { isOpen: false }],
  ])('is filtered by %s at once, sums and all', async (_, filter) => {
    const { total } = await desk.call('cost.sums', { filter });
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(many);
    const time = await timeOf(async () => {
      await ask({ filter });
      await desk.call('cost.sums', { filter });
    });
    expect(time).toBeLessThan(filterBar);
  });
});
