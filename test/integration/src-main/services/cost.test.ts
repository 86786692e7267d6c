import { bind } from '@main/export/prepare';
import type { CallContext } from '@main/services';
import { ServiceError } from '@main/services';
import { createExportJobs } from '@main/services/export-jobs';
import type { Input } from '@shared/contract';
import type { CostLine } from '@shared/domain/complaint';
import type { Role } from '@shared/domain/person';
import { describe, expect, it } from 'vitest';
import { fullNote, openDesk, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';
import { tempFolder } from '../../support/temp';

const line = (change: Partial<CostLine>): CostLine => ({
  id: crypto.randomUUID(),
  kind: '',
  amount: 0,
  document: '',
  on: null,
  ...change,
});

const byDay = { key: 'on', descending: false } as const;
/** What the list shows: a page of lines, and what all lines of the filter come to. */
async function ask(desk: TestDesk, query: Partial<Input<'cost.page'>> = {}) {
  const { filter = {} } = query;
  const sums = await desk.call('cost.sums', { filter });
  const page = await desk.call('cost.page', { filter, sort: byDay, offset: 0, limit: 100, ...query });
  return { ...sums, ...page };
}

const as = (desk: TestDesk, roles: readonly Role[]): CallContext => ({
  operator: { id: '00000000-0000-4000-8000-000000000777', name: '别人', roles },
  clock: desk.context.clock,
});

const customer = (name: string) => ({
  id: null,
  name,
  code: '',
  plant: '',
  contactName: '',
  contactPhone: '',
  supplierCode: '',
});

/** Two complaints of two customers with five lines in two currencies. */
async function begun(folder?: string) {
  const desk = await openDesk(folder === undefined ? {} : { folder });
  const first = await register(desk, {
    customer: customer('甲方汽车零部件'),
    costs: [
      line({
        kind: '夜班',
        amount: 120_000,
        category: 'on-site-sorting',
        bearer: 'supplier',
        claimed: 120_000,
        recovered: 50_000,
        on: '2026-11-03',
      }),
      line({ amount: 30_000, category: 'freight', currency: 'USD', bearer: 'us', on: '2026-11-05' }),
      line({ amount: -20_000, category: 'other', on: '2026-11-10', document: 'PZ-1' }),
    ],
  });
  const second = await register(desk, {
    customer: customer('乙方底盘系统'),
    costs: [
      line({ amount: 9_900, category: 'travel', bearer: 'customer' }),
      line({
        amount: 100,
        category: 'freight',
        bearer: 'carrier',
        claimed: 100,
        recovered: 100,
        on: '2026-10-31',
      }),
    ],
  });
  return { desk, first, second };
}

describe('the list of external quality costs', () => {
  it('shows every line of all complaints with its case, and sums that never add currencies', async () => {
    const { desk, first } = await begun();
    const { lines, total, byCurrency, byBearer, byCategory } = await ask(desk);
    expect(total).toBe(5);
    expect(lines.map(({ on }) => on)).toEqual(['2026-10-31', '2026-11-03', '2026-11-05', '2026-11-10', null]);
    expect(lines[1]).toEqual({
      complaintId: first.stored.id,
      complaintNumber: first.stored.number,
      line: 0,
      customerName: '甲方汽车零部件',
      on: '2026-11-03',
      kind: '夜班',
      document: '',
      sourceNumber: '',
      category: 'on-site-sorting',
      bearer: 'supplier',
      currency: 'CNY',
      cost: 120_000,
      claimed: 120_000,
      recovered: 50_000,
      open: 70_000,
    });
    expect(byCurrency).toEqual([
      { currency: 'CNY', cost: 130_000, claimed: 140_100, recovered: 70_100, open: 70_000 },
      { currency: 'USD', cost: 30_000, claimed: 0, recovered: 0, open: 0 },
    ]);
    expect(byBearer.find(({ bearer }) => bearer === 'undecided')?.recovered).toBe(20_000);
    expect(
      byCategory
        .filter(({ category }) => category === 'freight')
        .map(({ currency, cost }) => [currency, cost]),
    ).toEqual([
      ['CNY', 100],
      ['USD', 30_000],
    ]);
  });

  it.each<[string, Input<'cost.page'>['filter'], number]>([
    ['days, both included', { from: '2026-11-03', to: '2026-11-05' }, 2],
    ['customer', { customerName: '乙方底盘系统' }, 2],
    ['category', { categories: ['freight'] }, 2],
    ['bearer', { bearers: ['supplier', 'customer'] }, 2],
    ['currency', { currencies: ['USD'] }, 1],
    ['what is still to come', { isOpen: true }, 1],
    ['what came whole', { isOpen: false }, 2],
    ['two conditions, which both hold', { categories: ['freight'], currencies: ['CNY'] }, 1],
  ])('is filtered by %s, with the sums of what is left', async (_, filter, count) => {
    const { desk } = await begun();
    const { lines, total, byCurrency } = await ask(desk, { filter });
    expect([lines.length, total]).toEqual([count, count]);
    const cost = (currency: string) =>
      lines.filter((each) => each.currency === currency).reduce((sum, each) => sum + each.cost, 0);
    expect(byCurrency.map(({ currency, cost: sum }) => [currency, sum])).toEqual(
      byCurrency.map(({ currency }) => [currency, cost(currency)]),
    );
  });

  it('is sorted and paged; amounts of one currency stand together', async () => {
    const { desk } = await begun();
    const { lines, total } = await ask(desk, {
      sort: { key: 'cost', descending: true },
      offset: 1,
      limit: 2,
    });
    expect(total).toBe(5);
    expect(lines.map(({ currency, cost }) => [currency, cost])).toEqual([
      ['CNY', 120_000],
      ['CNY', 9_900],
    ]);
  });

  it('follows a saved complaint, and leaves out one that was voided', async () => {
    const { desk, first, second } = await begun();
    const { body, id, version } = first.stored;
    await desk.call('complaint.save', {
      id,
      version,
      body: { ...body, customer: customer('丙方电机'), costs: body.costs.slice(0, 1) },
      note: fullNote,
    });
    const saved = await ask(desk);
    expect([
      saved.total,
      saved.lines.filter(({ customerName }) => customerName === '丙方电机').length,
    ]).toEqual([3, 1]);
    await desk.call('complaint.void', {
      id: second.stored.id,
      version: second.stored.version,
      reason: '重复登记',
    });
    expect((await ask(desk)).lines.map(({ complaintId }) => complaintId)).toEqual([id]);
  });

  it('is not shown without the right for 财务', async () => {
    const { desk } = await begun();
    for (const roles of [['quality'], ['reviewer'], ['sales', 'read-only']] as const) {
      const { channels } = desk.services;
      const page = { filter: {}, sort: byDay, offset: 0, limit: 1 };
      for (const call of [
        channels['cost.page'](as(desk, roles), page),
        channels['cost.sums'](as(desk, roles), { filter: {} }),
      ]) {
        const error = await rejection(call, ServiceError);
        expect([error.code, error.params.right]).toEqual(['forbidden', 'finance']);
      }
    }
  });

  it('refuses a day that does not exist', async () => {
    const { desk } = await begun();
    const error = await rejection(ask(desk, { filter: { from: '2026-02-30' } }), ServiceError);
    expect([error.code, error.findings.map(({ path }) => path)]).toEqual(['invalid', ['from']]);
  });

  it('is made anew at the start where an older program kept none', async () => {
    const folder = tempFolder();
    const { desk } = await begun(folder);
    const before = await ask(desk);
    await desk.store.write(async (trx) => {
      await trx.deleteFrom('cost_line').execute();
      await trx.deleteFrom('meta').where('key', '=', 'cost-lines').execute();
    });
    expect((await ask(desk)).total).toBe(0);
    await desk.services.start(desk.context);
    expect(await ask(desk)).toEqual(before);
  });

  it('prints every line of the filter with its sums, for those who may see it', async () => {
    const { desk } = await begun();
    const request = {
      form: 'cost-listing',
      code: 'QC',
      format: 'pdf',
      language: 'zh-CN',
      filter: { from: '2026-11-01', to: '2026-11-30' },
    } as const;
    const jobs = createExportJobs(desk.services);
    const job = await jobs.jobOf(desk.context, request);
    const { fields, lists } = bind(job);
    expect(lists.entries?.map((entry) => [entry.on?.text, entry.cost?.text])).toEqual([
      ['2026-11-03', '1200.00'],
      ['2026-11-05', '300.00'],
      ['2026-11-10', '0.00'],
    ]);
    expect(lists.sums?.map((sum) => [sum.currency?.text, sum.cost?.text, sum.open?.text])).toEqual([
      ['CNY 人民币', '1200.00', '700.00'],
      ['USD 美元', '300.00', '0.00'],
    ]);
    expect(fields.headerLine?.text).toContain('2026-11-01 – 2026-11-30');
    expect(fields.headerLine?.text).toContain('节选');
    expect(await jobs.fileNameOf(desk.context, request)).toContain('外部质量费用明细');
    const error = await rejection(jobs.jobOf(as(desk, ['quality']), request), ServiceError);
    expect([error.code, error.params.right]).toEqual(['forbidden', 'finance']);
  });
});
