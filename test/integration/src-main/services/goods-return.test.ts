import { ServiceError } from '@main/services';
import { blankComplaint } from '@shared/domain/complaint';
import { blankGoodsReturn, blankReturnLine, type GoodsReturn } from '@shared/domain/goods-return';
import type { StoredRecord } from '@shared/domain/record';
import { describe, expect, it } from 'vitest';
import { openDesk, register, type TestDesk } from '../../support/desk';
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

it('⚙ days of judging move the date of goods that wait, in the calendar too', async () => {
  const desk = await openDesk();
  await write(desk, { receivedOn: '2026-11-18' });
  const dueOf = async () => (await desk.call('record.dates', { offset: 0, limit: 5 })).dates[0]?.date.due;
  expect(await dueOf()).toBe('2026-11-25');
  const { version, settings } = await desk.call('settings.get', {});
  await desk.call('settings.save', { version, service: { ...settings.service, judgingWorkingDays: 3 } });
  expect(await dueOf()).toBe('2026-11-23');
});
