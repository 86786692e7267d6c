import { blankCommunication, type Communication } from '@shared/domain/feedback';
import type { StoredRecord } from '@shared/domain/record';
import { blankImprovement, blankServiceSummary, type ServiceSummary } from '@shared/domain/service-summary';
import { describe, expect, it } from 'vitest';
import { openDesk, register, type TestDesk } from '../../support/desk';

type Stored = StoredRecord<'service-summary'>;

const summarise = async (desk: TestDesk, change: Partial<ServiceSummary> = {}) =>
  (await desk.services.records.register(desk.context, {
    kind: 'service-summary',
    token: crypto.randomUUID(),
    body: { ...blankServiceSummary(), period: 'month', from: '2026-10-15', ...change },
  })) as Stored;
const log = (desk: TestDesk, change: Partial<Communication> = {}) =>
  desk.services.records.register(desk.context, {
    kind: 'communication',
    token: crypto.randomUUID(),
    body: { ...blankCommunication(), at: '2026-10-05T09:00+08:00', topic: 'delivery', ...change },
  });
const get = async (desk: TestDesk, id: string) => (await desk.call('record.get', { id })).stored as Stored;
const save = async (desk: TestDesk, id: string, change: Partial<ServiceSummary>) => {
  const { version, body } = await get(desk, id);
  return (await desk.services.records.save(desk.context, {
    id,
    version,
    body: { ...body, ...change },
    reason: '',
  })) as Stored;
};
const logsOf = ({ body }: Stored) => body.figures?.entries.find(({ group }) => group === 'logs')?.count;
const figure = { from: '2026-10-01', to: '2026-10-31', name: '' } as const;

describe('a summary of a month', () => {
  it('counts the records of its days by itself and begins on the first of them', async () => {
    const desk = await openDesk();
    await log(desk);
    await log(desk, { at: '2026-11-01T09:00+08:00' });
    const stored = await summarise(desk, { figures: null });
    expect(stored).toMatchObject({ number: 'ZJ-2026-0001', body: { from: '2026-10-01' } });
    expect(logsOf(stored)).toBe(1);
    expect(stored.body.figures?.trend).toHaveLength(12);
    await log(desk);
    const { figures } = await desk.call('summary.figures', { id: stored.id });
    expect(figures?.entries[0]).toMatchObject({ group: 'logs', count: 2, before: 0 });
  });

  it('keeps its figures once it is final, whatever is logged or typed, until somebody refreshes them', async () => {
    const desk = await openDesk();
    await log(desk);
    const { id } = await summarise(desk);
    await save(desk, id, { finalOn: '2026-11-03' });
    await log(desk);
    const typed = await save(desk, id, { conclusion: '好', figures: null, from: '2026-09-01' });
    expect(logsOf(typed)).toBe(1);
    expect(typed.body.from).toBe('2026-10-01');
    const fresh = await desk.call('summary.refresh', { id, version: typed.version });
    expect(logsOf(fresh)).toBe(2);
    const history = await desk.call('record.history', { id, offset: 0, limit: 1 });
    expect(history.entries[0]?.changes.length).toBeGreaterThan(0);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('counts no missed answer of what became a complaint, and its trend anew where only that changed', async () => {
    const desk = await openDesk();
    const old = await log(desk, { at: '2026-08-20T09:00+08:00' });
    const customer = { ...blankCommunication().customer, name: '甲方汽车零部件' };
    const asked = { kind: 'enquiry', channel: 'phone', customer, request: '扭矩?' } as const;
    const late = await log(desk, { ...asked, answerDueOn: '2026-10-06' });
    const stored = await summarise(desk);
    const missed = ({ body }: Stored) =>
      body.figures?.entries.find(({ group, code }) => group === 'answer' && code === 'missed')?.count ?? 0;
    const august = ({ body }: Stored) => body.figures?.trend.find(({ from }) => from === '2026-08-01')?.logs;
    expect([missed(stored), august(stored)]).toEqual([1, 1]);
    await desk.services.records.void(desk.context, { id: old.id, version: 1, reason: '误登记' });
    const saved = await save(desk, stored.id, { conclusion: '好' });
    expect([missed(saved), august(saved)]).toEqual([1, 0]);
    await desk.call('feedback.toComplaint', {
      id: late.id,
      version: late.version,
      token: crypto.randomUUID(),
    });
    expect(missed(await save(desk, stored.id, { conclusion: '较好' }))).toBe(0);
  });

  it('judges hard cases by their last allowed minute, counted by the calendar of the firm', async () => {
    const desk = await openDesk();
    // In the National Day holiday: the next working day is Thursday, 8 October.
    const asked = { scene: 'hard-case', answerDueAt: '2026-10-30T17:00+08:00' } as const;
    const late = await log(desk, { ...asked, answeredAt: '2026-10-08T17:01+08:00' });
    const kept = await log(desk, { ...asked, answeredAt: '2026-10-08T17:00+08:00' });
    const listed = async (code: string) =>
      (
        await desk.call('record.page', {
          kind: 'communication',
          figure: { ...figure, group: 'answer', code },
          offset: 0,
          limit: 10,
        })
      ).records.map(({ number }) => number);
    expect([await listed('missed'), await listed('met')]).toEqual([[late.number], [kept.number]]);
  });

  it('leads from each number to the list of just those records', async () => {
    const desk = await openDesk();
    const { number } = await log(desk, { mood: 'angry' });
    await log(desk, { at: '2026-11-01T09:00+08:00', mood: 'angry' });
    const page = await desk.call('record.page', {
      kind: 'communication',
      figure: { ...figure, group: 'mood', code: 'angry' },
      offset: 0,
      limit: 10,
    });
    expect([page.total, page.records.map((row) => row.number)]).toEqual([1, [number]]);
    const inMonth = (await register(desk, { receivedAt: '2026-10-08T09:00+08:00', category: 'delivery' }))
      .stored;
    await register(desk, { category: 'delivery' });
    const filter = { figure: { ...figure, group: 'category', code: 'delivery' } } as const;
    const sort = { key: 'number', descending: false } as const;
    const { rows } = await desk.call('complaint.page', { filter, sort, offset: 0, limit: 10 });
    expect(rows.map((row) => row.number)).toEqual([inMonth.number]);
    expect((await desk.call('complaint.count', { filter })).matching).toBe(1);
  });
});

describe('overdue improvements of earlier summaries', () => {
  const row = (what: string, dueOn: string) => ({ ...blankImprovement(crypto.randomUUID()), what, dueOn });
  const dues = async (desk: TestDesk) =>
    (await desk.call('record.dates', { kinds: ['service-summary'], offset: 0, limit: 9 })).dates.map(
      ({ number, date }) => [number, date.text],
    );

  it('go on with the new one and are due there alone; voided, it gives them back', async () => {
    const desk = await openDesk();
    const first = await summarise(desk, {
      improvements: [row('换标签', '2026-11-10'), row('培训', '2026-12-01')],
    });
    const second = await summarise(desk, { from: '2026-11-01' });
    expect(second.body.improvements).toMatchObject([
      { what: '换标签', dueOn: '2026-11-10', carriedFrom: first.number },
    ]);
    expect((await get(desk, first.id)).body.improvements.map(({ carriedTo }) => carriedTo)).toEqual([
      second.number,
      '',
    ]);
    expect(await dues(desk)).toEqual([
      [second.number, '换标签'],
      [first.number, '培训'],
    ]);
    await desk.call('record.void', { id: second.id, version: second.version, reason: '重复' });
    expect(await dues(desk)).toEqual([
      [first.number, '换标签'],
      [first.number, '培训'],
    ]);
  });

  it('of a later period stay there when an earlier one is written late', async () => {
    const desk = await openDesk({ now: '2026-12-10T10:00+08:00' });
    const row = { ...blankImprovement(crypto.randomUUID()), what: '改进包装', dueOn: '2026-12-05' };
    const november = await summarise(desk, { from: '2026-11-01', improvements: [row] });
    expect((await summarise(desk)).body.improvements).toEqual([]);
    expect((await get(desk, november.id)).body.improvements[0]?.carriedTo).toBe('');
  });
});
