import { ServiceError } from '@main/services';
import { blankComplaint, blankLine } from '@shared/domain/complaint';
import { blankGoodsReturn, blankReturnLine, type GoodsReturn } from '@shared/domain/goods-return';
import type { StoredRecord } from '@shared/domain/record';
import { describe, expect, it } from 'vitest';
import { closedAt, note, openDesk, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const lineId = '00000000-0000-4000-8000-0000000000a1';
const customer = (name: string) => ({ ...blankComplaint().customer, name });
const goods = (change: Partial<GoodsReturn> = {}): GoodsReturn => ({
  ...blankGoodsReturn(),
  customer: customer('甲方汽车零部件'),
  lines: [
    {
      ...blankReturnLine(lineId),
      partName: '滑轨',
      partNumber: 'H-1',
      declaredQuantity: 12,
      symptom: '异响',
    },
  ],
  ...change,
});
const write = async (desk: TestDesk, change: Partial<GoodsReturn> = {}) =>
  (await desk.services.records.register(desk.context, {
    kind: 'goods-return',
    token: crypto.randomUUID(),
    body: goods(change),
  })) as StoredRecord<'goods-return'>;
const bodyOf = async (desk: TestDesk, id: string) =>
  (await desk.call('record.get', { id })).stored as StoredRecord<'goods-return'>;
const save = (desk: TestDesk, { id, version }: StoredRecord, body: GoodsReturn) =>
  desk.services.records.save(desk.context, { id, version, body, reason: '' });
const refused = (work: Promise<unknown>): Promise<ServiceError> => rejection(work, ServiceError);

describe('a returned line', () => {
  it('becomes a complaint with channel 退货 in one step; each names the other, and again answers the same', async () => {
    const desk = await openDesk();
    const stored = await write(desk);
    const asked = {
      id: stored.id,
      version: stored.version,
      lineId,
      token: crypto.randomUUID(),
      receivedAt: '2026-11-20T09:30+08:00',
    };
    const made = await desk.call('return.complain', asked);
    expect(made).toMatchObject({ number: 'KS-2026-0001', isNew: true });
    const { stored: complaint } = await desk.call('complaint.get', { id: made.id });
    expect(complaint.body).toMatchObject({
      channel: 'return',
      receivedAt: asked.receivedAt,
      receivedBy: desk.context.operator.name,
      returnNumber: 'TH-2026-0001',
      statement: '异响',
      lines: [{ partNumber: 'H-1', defectiveQuantity: 12 }],
    });
    expect((await bodyOf(desk, stored.id)).body.lines[0]?.complaintNumber).toBe('KS-2026-0001');
    const linked = await desk.call('record.page', { complaintId: made.id, offset: 0, limit: 5 });
    expect(linked.records.map(({ number }) => number)).toEqual(['TH-2026-0001']);
    expect(await desk.call('return.complain', asked)).toEqual({ ...made, isNew: false });
    expect((await desk.call('complaint.count', { filter: {} })).all).toBe(1);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('whose complaint is void becomes another one; the number of a complaint elsewhere is not overwritten', async () => {
    const desk = await openDesk();
    const { id } = await write(desk);
    const ask = async () => {
      const { version } = await bodyOf(desk, id);
      const asked = { id, version, lineId, token: crypto.randomUUID() };
      return desk.call('return.complain', { ...asked, receivedAt: '2026-11-20T09:30+08:00' });
    };
    const made = await ask();
    await desk.call('complaint.void', { id: made.id, version: 1, reason: '误登记' });
    expect((await bodyOf(desk, id)).body.lines[0]?.complaintNumber).toBe('');
    const again = await ask();
    expect(again).toMatchObject({ number: 'KS-2026-0002', isNew: true });
    const now = await bodyOf(desk, id);
    const lines = now.body.lines.map((line) => ({ ...line, complaintNumber: 'QN-4711' }));
    await save(desk, now, { ...now.body, lines });
    expect((await refused(ask())).params).toMatchObject({ path: 'lines.0.complaintNumber' });
    expect((await bodyOf(desk, id)).body.lines[0]?.complaintNumber).toBe('QN-4711');
  });

  it('leaves a draft at the intake alone, and writes nothing when the complaint is refused', async () => {
    const desk = await openDesk();
    const stored = await write(desk);
    await desk.call('draft.save', {
      editor: 'intake',
      recordId: null,
      baseVersion: 0,
      body: { ...blankComplaint(), statement: '别的' },
    });
    const later = { id: stored.id, version: 1, lineId, token: crypto.randomUUID() };
    const error = await refused(
      desk.call('return.complain', { ...later, receivedAt: '2026-11-22T09:30+08:00' }),
    );
    expect(error.findings).toMatchObject([{ path: 'receivedAt', code: 'in-the-future' }]);
    expect((await bodyOf(desk, stored.id)).version).toBe(1);
    await desk.call('return.complain', { ...later, receivedAt: '2026-11-20T09:30+08:00' });
    const { draft } = await desk.call('draft.get', { editor: 'intake', recordId: null });
    expect(draft?.body).toMatchObject({ statement: '别的' });
  });
});

describe('a return that names a complaint', () => {
  it('is the same customer’s: another’s complaint is refused at its field, a free number is not', async () => {
    const desk = await openDesk();
    const { number } = (await register(desk)).stored;
    const error = await refused(write(desk, { customer: customer('乙公司'), complaintNumber: number }));
    expect(error.findings).toMatchObject([
      { path: 'complaintNumber', code: 'other-customer', params: { number, customer: '甲方汽车零部件' } },
    ]);
    const line = { ...blankReturnLine(lineId), complaintNumber: number };
    const atLine = await refused(write(desk, { customer: customer('乙公司'), lines: [line] }));
    expect(atLine.findings).toMatchObject([{ path: 'lines.0.complaintNumber', code: 'other-customer' }]);
    await write(desk, { customer: customer('乙公司'), complaintNumber: '口头-17' });
    const own = await write(desk, { complaintNumber: number });
    const moved = await refused(save(desk, own, { ...own.body, customer: customer('乙公司') }));
    expect(moved.findings).toMatchObject([{ code: 'other-customer' }]);
  });

  it('is named by it from then on; what the complaint names already stays', async () => {
    const desk = await openDesk();
    const { id, number } = (await register(desk)).stored;
    await write(desk, { complaintNumber: number });
    await write(desk, { complaintNumber: number });
    expect((await desk.call('complaint.get', { id })).stored.body.returnNumber).toBe('TH-2026-0001');
    const history = await desk.call('complaint.history', { id, offset: 0, limit: 5 });
    expect(history.entries[0]?.changes).toEqual([{ path: 'returnNumber', old: '', new: 'TH-2026-0001' }]);
  });
});

it('⚙ days of judging move the date of goods that wait, in the calendar too; told before, and kept in the history', async () => {
  const desk = await openDesk();
  const { id } = await write(desk, { receivedOn: '2026-11-18' });
  const dueOf = async () => (await desk.call('record.dates', { offset: 0, limit: 5 })).dates[0]?.date.due;
  expect(await dueOf()).toBe('2026-11-25');
  const { version, settings } = await desk.call('settings.get', {});
  const change = { version, service: { ...settings.service, judgingWorkingDays: 3 } };
  const preview = await desk.call('settings.preview', change);
  expect(preview.things).toMatchObject([
    { old: '2026-11-25', thing: { what: 'judgement', due: '2026-11-23', recordId: id } },
  ]);
  expect(await dueOf()).toBe('2026-11-25');
  await desk.call('settings.save', change);
  expect(await dueOf()).toBe('2026-11-23');
  const { entries } = await desk.call('record.history', { id, offset: 0, limit: 5 });
  expect(entries[0]).toMatchObject({
    action: 'recompute',
    changes: [{ path: 'due.judgement', old: '2026-11-25', new: '2026-11-23' }],
  });
  expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
});

describe('costs of a return', () => {
  const money = { amount: 1_286_450, costBearer: 'us', freight: 38_000, freightBearer: 'carrier' } as const;
  const complaintBody = async (desk: TestDesk, id: string) =>
    (await desk.call('complaint.get', { id })).stored.body;

  it('become lines of its complaint in one step, once, and each side names the other', async () => {
    const desk = await openDesk();
    const { id: complaintId, number } = (await register(desk, { hasNoCosts: true })).stored;
    const { id, version } = await write(desk, { complaintNumber: number, ...money });
    const book = () => desk.call('return.costs', { id, version, complaintId });
    expect(await book()).toEqual({ isNew: true });
    expect(await book()).toEqual({ isNew: false });
    const { costs, hasNoCosts } = await complaintBody(desk, complaintId);
    expect(hasNoCosts).toBe(false);
    expect(costs).toMatchObject([
      { category: 'returns', amount: 1_286_450, bearer: 'us', sourceNumber: 'TH-2026-0001' },
      { category: 'freight', amount: 38_000, bearer: 'carrier', sourceNumber: 'TH-2026-0001' },
    ]);
    const { complaints } = await desk.call('return.complaints', { id });
    expect(complaints).toMatchObject([{ number, hasNewCosts: false, costs: [{}, {}] }]);
    const history = await desk.call('complaint.history', { id: complaintId, offset: 0, limit: 1 });
    expect(history.entries[0]?.reason).toBe('TH-2026-0001');
  });

  it('that changed later change the same lines; what was claimed back stays, and no other complaint takes them', async () => {
    const desk = await openDesk();
    const first = (await register(desk)).stored;
    const second = (await register(desk)).stored;
    const stored = await write(desk, { complaintNumber: `${first.number}、${second.number}`, ...money });
    const { id } = stored;
    await desk.call('return.costs', { id, version: 1, complaintId: first.id });
    const before = (await desk.call('complaint.get', { id: first.id })).stored;
    const claimed = before.body.costs.map((line) => ({ ...line, claimed: line.amount }));
    const claiming = { ...before.body, costs: claimed };
    await desk.call('complaint.save', { id: first.id, version: before.version, body: claiming, note });
    await save(desk, stored, { ...stored.body, ...money, freight: 40_000 });
    const states = await desk.call('return.complaints', { id });
    expect(states.complaints.map(({ hasNewCosts }) => hasNewCosts)).toEqual([true, false]);
    const elsewhere = desk.call('return.costs', { id, version: 2, complaintId: second.id });
    expect((await refused(elsewhere)).findings).toMatchObject([{ code: 'recorded' }]);
    await desk.call('return.costs', { id, version: 2, complaintId: first.id });
    expect((await complaintBody(desk, first.id)).costs).toMatchObject([
      { amount: 1_286_450, claimed: 1_286_450 },
      { amount: 40_000, claimed: 38_000 },
    ]);
    expect((await complaintBody(desk, second.id)).costs).toEqual([]);
  });

  it('go with it to the complaint it names, count once, and are gone when it is void', async () => {
    const desk = await openDesk();
    const first = (await register(desk)).stored;
    const second = (await register(desk)).stored;
    const { id, body } = await write(desk, { complaintNumber: first.number, ...money });
    const book = async (complaintId: string) =>
      desk.call('return.costs', { id, version: (await bodyOf(desk, id)).version, complaintId });
    await book(first.id);
    await save(desk, await bodyOf(desk, id), { ...body, complaintNumber: second.number });
    await book(second.id);
    expect(await complaintBody(desk, first.id)).toMatchObject({ costs: [], returnNumber: '' });
    expect(await complaintBody(desk, second.id)).toMatchObject({
      costs: [{ amount: 1_286_450 }, { amount: 38_000 }],
      returnNumber: 'TH-2026-0001',
    });
    const { version } = await bodyOf(desk, id);
    await desk.call('record.void', { id, version, reason: '误登记' });
    expect(await complaintBody(desk, second.id)).toMatchObject({ costs: [], returnNumber: '' });
  });

  it('of a void return cost nothing more in a complaint that was closed with them; it stays closed', async () => {
    const desk = await openDesk();
    const { id: complaintId, number } = (await register(desk)).stored;
    const { id, body } = await write(desk, { complaintNumber: number, ...money });
    await desk.call('return.costs', { id, version: 1, complaintId });
    const { stored: open } = await desk.call('complaint.get', { id: complaintId });
    const closing = closedAt('2026-11-21T09:00+08:00', open.body);
    await desk.call('complaint.save', { id: complaintId, version: open.version, body: closing, note });
    const all = { filter: {}, sort: { key: 'on', descending: false }, offset: 0, limit: 9 } as const;
    const sums = async () =>
      (await desk.call('cost.sums', { filter: {} })).byCurrency.map(({ cost }) => cost);
    expect(await sums()).toEqual([1_286_450 + 38_000]);
    const left = await save(desk, await bodyOf(desk, id), { ...body, complaintNumber: '' });
    expect((await complaintBody(desk, complaintId)).costs.map(({ amount }) => amount)).toEqual([0, 0]);
    // Named and booked again, the same lines have their money again.
    const back = await save(desk, left, body);
    await desk.call('return.costs', { id, version: back.version, complaintId });
    expect(await sums()).toEqual([1_286_450 + 38_000]);
    await desk.call('record.void', { id, version: back.version, reason: '误登记' });
    const closed = await complaintBody(desk, complaintId);
    expect(closed.costs).toMatchObject([
      { amount: 0, sourceNumber: 'TH-2026-0001' },
      { amount: 0, sourceNumber: 'TH-2026-0001' },
    ]);
    expect(closed.milestones.closure.doneAt).toBe('2026-11-21T09:00+08:00');
    expect(await sums()).toEqual([0]);
    expect((await desk.call('cost.page', all)).lines.map(({ cost }) => cost)).toEqual([0, 0]);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('that are taken out go at the next booking; one under another category is found again', async () => {
    const desk = await openDesk();
    const { id: complaintId, number } = (await register(desk)).stored;
    const { id, body } = await write(desk, { complaintNumber: number, amount: 50_000 });
    const book = async () =>
      desk.call('return.costs', { id, version: (await bodyOf(desk, id)).version, complaintId });
    await book();
    const { stored } = await desk.call('complaint.get', { id: complaintId });
    const costs = stored.body.costs.map((line) => ({ ...line, category: 'third-party-sorting' as const }));
    const sorted = { ...stored.body, costs };
    await desk.call('complaint.save', { id: complaintId, version: stored.version, body: sorted, note });
    await save(desk, await bodyOf(desk, id), { ...body, amount: 60_000 });
    await book();
    expect((await complaintBody(desk, complaintId)).costs).toMatchObject([
      { category: 'third-party-sorting', amount: 60_000 },
    ]);
    await save(desk, await bodyOf(desk, id), { ...body, amount: null });
    const states = await desk.call('return.complaints', { id });
    expect(states.complaints.map(({ hasNewCosts }) => hasNewCosts)).toEqual([true]);
    expect(await book()).toEqual({ isNew: true });
    expect((await complaintBody(desk, complaintId)).costs).toEqual([]);
  });
});

describe('pieces agreed on after counting', () => {
  const productId = '00000000-0000-4000-8000-0000000000c1';
  const product = { ...blankLine(productId), partNumber: 'H-1', defectiveQuantity: 12, countedForPpm: 12 };

  it('are proposed to the complaint and counted only when somebody confirms, with the return in its history', async () => {
    const desk = await openDesk();
    const { id: complaintId, number } = (await register(desk, { lines: [product] })).stored;
    const line = { ...blankReturnLine(lineId), partNumber: 'h-1', agreedQuantity: 10 };
    const { id } = await write(desk, { complaintNumber: number, agreedWith: '顾工', lines: [line] });
    const complaintNow = async () => (await desk.call('complaint.get', { id: complaintId })).stored;
    expect((await complaintNow()).body.lines[0]?.countedForPpm).toBe(12);
    const { complaints } = await desk.call('return.complaints', { id });
    expect(complaints[0]?.pieces).toEqual([{ lineId: productId, part: 'H-1', counted: 12, agreed: 10 }]);
    const asked = { id, version: 1, complaintId, lineIds: [productId] };
    const stale = desk.call('return.pieces', { ...asked, complaintVersion: 1 });
    expect((await refused(stale)).code).toBe('stale');
    await desk.call('return.pieces', { ...asked, complaintVersion: (await complaintNow()).version });
    expect((await complaintNow()).body).toMatchObject({
      countingRule: 'agreed-with-customer',
      lines: [{ countedForPpm: 10, confirmedByCustomer: 10 }],
    });
    const history = await desk.call('complaint.history', { id: complaintId, offset: 0, limit: 1 });
    expect(history.entries[0]).toMatchObject({ reason: 'TH-2026-0001' });
    expect((await desk.call('return.complaints', { id })).complaints[0]?.pieces).toEqual([]);
  });

  it('of a return on several complaints go to the part’s own; links name all of them', async () => {
    const desk = await openDesk();
    const first = (await register(desk, { lines: [product] })).stored;
    const second = (await register(desk, { lines: [{ ...product, partNumber: 'K-2' }] })).stored;
    const line = { ...blankReturnLine(lineId), partNumber: 'K-2', agreedQuantity: 3 };
    const both = `${first.number}、${second.number}`;
    const { id } = await write(desk, { complaintNumber: both, agreedWith: '顾工', lines: [line] });
    const other = await write(desk, { complaintNumber: second.number });
    const { complaints } = await desk.call('return.complaints', { id });
    expect(complaints.map(({ pieces }) => pieces.length)).toEqual([0, 1]);
    const links = await desk.call('record.links', { id });
    expect(links.complaints.map(({ number }) => number)).toEqual([first.number, second.number]);
    expect(links.records.map(({ number }) => number)).toEqual([other.number]);
  });
});
