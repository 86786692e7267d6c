import type { Input } from '@shared/contract';
import { customerSortKeys } from '@shared/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillWithCustomers } from '../../../helpers/many-records';
import { timeOf } from '../../../helpers/quickest';
import type { TestDesk } from '../../support/desk';
import { filledDesk, filterBar, many, offsets, pageBar } from '../../support/many';

let desk: TestDesk;
beforeAll(async () => {
  const filled = await filledDesk(({ store }) => fillWithCustomers(store, many));
  desk = filled.desk;
  return filled.close;
}, 180_000);

const ask = (query: Partial<Input<'customer.page'>>) =>
  desk.call('customer.page', {
    filter: {},
    sort: { key: 'name', descending: false },
    offset: 0,
    limit: 100,
    ...query,
  });

describe('a list of 20,000 customers', () => {
  it.each(customerSortKeys)('sorted by %s shows any page at once', async (key) => {
    for (const offset of offsets) {
      for (const descending of [false, true]) {
        const time = await timeOf(async () => {
          const { rows, total } = await ask({ sort: { key, descending }, offset });
          expect([rows.length, total]).toEqual([100, many]);
        });
        expect(time, `${key} from ${offset}`).toBeLessThan(pageBar);
      }
    }
  });

  it.each<[string, Input<'customer.page'>['filter']]>([
    ['a grade', { grades: ['vip'] }],
    ['words that an eighth has', { text: '底盘' }],
    ['pinyin', { text: 'yifang' }],
    ['one code', { text: 'C-117777' }],
    ['words and a grade', { text: '座椅', grades: ['key'], isActive: true }],
  ])('is filtered by %s at once', async (_, filter) => {
    const { total } = await ask({ filter });
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(many);
    expect(await timeOf(() => ask({ filter }))).toBeLessThan(filterBar);
  });
});
