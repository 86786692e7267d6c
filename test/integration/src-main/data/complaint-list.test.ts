import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queryOf } from '@main/services/complaint/filter';
import { seedDemo } from '@main/services/demo';
import type { ComplaintFilter } from '@shared/contract';
import { sortKeys } from '@shared/contract';
import { epochOf } from '@shared/domain/calendar';
import {
  branches,
  categories,
  channels,
  type RegisterRow,
  severities,
  stages,
  statuses,
} from '@shared/domain/complaint';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarYears, openDesk, type TestDesk } from '../../support/desk';

const now = '2026-11-21T10:00+08:00';

const folder = mkdtempSync(join(tmpdir(), 'desk-'));
let desk: TestDesk;
/** All rows, in order of registration. */
let rows: readonly RegisterRow[];

beforeAll(async () => {
  desk = await openDesk({ folder, now, isShared: true });
  await seedDemo({ store: desk.store, calendarYears, complaints: 150, seed: 3, now: epochOf(now) });
  const sort = { key: 'number', descending: false } as const;
  rows = (await desk.call('complaint.page', { filter: {}, sort, offset: 0, limit: 500 })).rows;
});

afterAll(async () => {
  await desk.store.close();
  rmSync(folder, { recursive: true, force: true });
});

const isOpen = (row: RegisterRow): boolean =>
  !row.isVoid &&
  row.closedAt === null &&
  !row.sideStates.some((state) => state === 'withdrawn' || state === 'historical-import');

/** The filter as a person reads it, over the rows. */
function holds(filter: ComplaintFilter, row: RegisterRow): boolean {
  const query = queryOf(filter, 'Asia/Shanghai', epochOf(now));
  const within = <T>(values: readonly T[] | undefined, value: T | null): boolean =>
    values === undefined || values.length === 0 || (value !== null && values.includes(value));
  const received = epochOf(row.receivedAt);
  const isOverdue = isOpen(row) && row.next !== null && row.next.endsAt <= query.now;
  return (
    within(filter.statuses, row.status) &&
    within(filter.categories, row.category) &&
    within(filter.stages, row.stage) &&
    within(filter.branches, row.branch) &&
    within(filter.severities, row.severity) &&
    within(filter.channels, row.channel) &&
    (filter.customerId === undefined || filter.customerId === row.customerId) &&
    (query.receivedFrom === undefined || received >= query.receivedFrom) &&
    (query.receivedBefore === undefined || received < query.receivedBefore) &&
    (filter.isOpen === undefined || filter.isOpen === isOpen(row)) &&
    (filter.isOverdue === undefined || filter.isOverdue === isOverdue)
  );
}

/** Null sorts last, whichever way. */
const keyOf = (row: RegisterRow, key: (typeof sortKeys)[number]): number | string | null => {
  switch (key) {
    case 'receivedAt':
      return epochOf(row.receivedAt);
    case 'next':
      return row.next?.endsAt ?? null;
    case 'status':
      return statuses.indexOf(row.status) * 1e14 + epochOf(row.receivedAt);
    case 'severity':
      return row.severity;
    case 'category':
      return row.category === null ? null : categories.indexOf(row.category) * 1e14 + epochOf(row.receivedAt);
    case 'closedAt':
      return row.closedAt === null ? null : epochOf(row.closedAt);
    default:
      return null;
  }
};

function compare(a: number | string | null, b: number | string | null, descending: boolean): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return (a < b ? -1 : 1) * (descending ? -1 : 1);
}

const filters = fc.record(
  {
    statuses: fc.subarray([...statuses]),
    categories: fc.subarray([...categories], { minLength: 2 }),
    stages: fc.subarray([...stages]),
    branches: fc.subarray([...branches]),
    severities: fc.subarray([...severities]),
    channels: fc.subarray([...channels], { minLength: 2 }),
    receivedFrom: fc.constantFrom('2024-02-29', '2025-06-01', '2026-01-01'),
    receivedTo: fc.constantFrom('2025-12-31', '2026-10-31'),
    isOpen: fc.boolean(),
    isOverdue: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('the register', () => {
  it('pages, filters, sorts and counts as a plain reading of the same rows does', async () => {
    const sorts = sortKeys.filter((key) => key !== 'customerName');
    await fc.assert(
      fc.asyncProperty(
        filters,
        fc.constantFrom(...sorts),
        fc.boolean(),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 60 }),
        async (filter, key, descending, offset, limit) => {
          const page = await desk.call('complaint.page', {
            filter,
            sort: { key, descending },
            offset,
            limit,
          });
          const count = await desk.call('complaint.count', { filter });
          const order = new Map(rows.map(({ id }, index) => [id, index] as const));
          const plain = rows
            .filter((row) => holds(filter, row))
            .map((row) => ({ row, index: order.get(row.id) ?? 0 }))
            .sort(
              (a, b) =>
                compare(keyOf(a.row, key), keyOf(b.row, key), descending) ||
                (descending ? b.index - a.index : a.index - b.index),
            );
          expect(count).toEqual({ matching: plain.length, all: rows.length });
          expect(page.rows.map(({ number }) => number)).toEqual(
            plain.slice(offset, offset + limit).map(({ row }) => row.number),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('sorts customers by pinyin', async () => {
    const sort = { key: 'customerName', descending: false } as const;
    const page = await desk.call('complaint.page', { filter: {}, sort, offset: 0, limit: 500 });
    const names = [...new Set(page.rows.map(({ customerName }) => customerName.slice(0, 1)))];
    expect(names).toEqual(
      ['丙', '丁', '庚', '癸', '己', '甲', '临', '卯', '壬', '戊', '辛', '乙', '子'].filter((name) =>
        names.includes(name),
      ),
    );
  });

  it('lists open complaints by what ends first', async () => {
    const agenda = await desk.call('complaint.agenda', {});
    const open = rows.filter(isOpen);
    expect(agenda.total).toBe(open.length);
    const ends = agenda.rows.map(({ next }) => next?.endsAt ?? 0);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
  });

  it('shows every due of a month in the calendar', async () => {
    const { things } = await desk.call('dated.span', { from: '2026-10-01', to: '2026-10-31' });
    const dues = things.filter(({ source }) => source === 'complaint');
    const plain = rows.flatMap((row) =>
      Object.values(row.milestones ?? {}).filter(({ day, agreed }) =>
        (agreed?.day ?? day).startsWith('2026-10'),
      ),
    );
    expect(dues.length).toBe(plain.length);
    expect(dues.length).toBeGreaterThan(0);
  });

  it('counts the complaints of each customer', async () => {
    const { customers } = await desk.call('complaint.facets', {});
    expect(customers.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
    const [first] = customers;
    expect(first?.count).toBe(rows.filter(({ customerName }) => customerName === first?.name).length);
  });
});
