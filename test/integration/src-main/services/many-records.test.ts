import type { Input } from '@shared/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedManyRows } from '../../../helpers/many-store';
import { timeOf } from '../../../helpers/quickest';
import type { TestDesk } from '../../support/desk';
import { filterBar, many, offsets, openFilled, pageBar } from '../../support/many';

let desk: TestDesk;
beforeAll(async () => {
  // The same store as the window's (test/e2e/many-rows.spec.ts), which need not make it again.
  const filled = await openFilled((folder) => seedManyRows(folder, many));
  desk = filled.desk;
  return filled.close;
}, 180_000);

const ask = (query: Partial<Input<'record.page'>>) =>
  desk.call('record.page', { kind: 'communication', offset: 0, limit: 100, ...query });

const sorts = ['number', 'dated', 'due', 'customer', 'subject', 'status', 'owner'] as const;

describe('a list of 20,000 records', () => {
  it.each(sorts)('sorted by %s shows any page at once', async (sort) => {
    for (const offset of offsets) {
      for (const descending of [false, true]) {
        const time = await timeOf(async () => {
          const { records, total } = await ask({ sort, descending, offset });
          expect([records.length, total]).toEqual([100, many]);
        });
        expect(time, `${sort} from ${offset}`).toBeLessThan(pageBar);
      }
    }
  });

  it.each<[string, Partial<Input<'record.page'>>]>([
    ['a status', { statuses: ['answered'] }],
    ['a status that few have', { statuses: ['open'], categories: ['other'] }],
    ['an owner', { owner: '张业务', sort: 'customer' }],
    ['days', { datedFrom: '2024-03-01', datedTo: '2024-03-31', sort: 'dated' }],
    ['what is overdue', { overdueOn: '2024-01-01', sort: 'due' }],
    ['words that a seventh has', { text: '加急', sort: 'dated', descending: true }],
    ['words that all have', { text: '订单', sort: 'customer' }],
    ['one number', { text: 'PO-17777' }],
    ['words and a filter', { text: '滑轨 陈工5', isOpen: true, sort: 'due' }],
  ])('is filtered by %s at once', async (_, query) => {
    const { total } = await ask(query);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(query.text === '订单' ? many + 1 : many);
    expect(await timeOf(() => ask(query))).toBeLessThan(filterBar);
  });

  it('gives a month of its dates to the calendar, and what is overdue to the workbench', async () => {
    const month = { from: '2024-03-01', to: '2024-03-31', offset: 0, limit: 500 };
    expect(await timeOf(() => desk.call('record.dates', month))).toBeLessThan(filterBar);
    const soon = { isOpen: true, to: '2026-11-28', offset: 0, limit: 20 };
    expect(await timeOf(() => desk.call('record.dates', soon))).toBeLessThan(filterBar);
  });
});
