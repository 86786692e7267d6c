import { ServiceError } from '@main/services';
import { blankDeviation, blankOrder, type Order, type OrderDeviation } from '@shared/domain/order';
import type { StoredRecord } from '@shared/domain/record';
import { describe, expect, it } from 'vitest';
import { openDesk, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const deviationId = '00000000-0000-4000-8000-0000000000a1';
const told = '2026-11-20T09:30+08:00';
const deviation: OrderDeviation = { ...blankDeviation(deviationId), kind: 'short', content: '少一箱' };
const order = (change: Partial<Order> = {}): Order => ({
  ...blankOrder(),
  customer: { ...blankOrder().customer, name: '甲方汽车零部件' },
  orderNumber: 'PO-1',
  receivedAt: '2026-11-18T09:00+08:00',
  deviations: [deviation],
  ...change,
});
const write = async (desk: TestDesk, change: Partial<Order> = {}) =>
  (await desk.services.records.register(desk.context, {
    kind: 'order',
    token: crypto.randomUUID(),
    body: order(change),
  })) as StoredRecord<'order'>;
const bodyOf = async (desk: TestDesk, id: string) =>
  ((await desk.call('record.get', { id })).stored as StoredRecord<'order'>).body;
const asked = ({ id, version }: StoredRecord, target: 'communication' | 'complaint') =>
  ({
    id,
    version,
    deviationId,
    target,
    token: crypto.randomUUID(),
    receivedAt: told,
    channel: 'phone',
  }) as const;
const refused = (work: Promise<unknown>): Promise<ServiceError> => rejection(work, ServiceError);

describe('a deviation of an order', () => {
  it('becomes a log in one step; each names the other, and again answers the same', async () => {
    const desk = await openDesk();
    const stored = await write(desk);
    const request = asked(stored, 'communication');
    const made = await desk.call('order.followUp', request);
    expect(made).toMatchObject({ target: 'communication', number: 'GT-2026-0001', isNew: true });
    const log = (await desk.call('record.get', { id: made.id })).stored as StoredRecord<'communication'>;
    expect(log.body).toMatchObject({
      sourceNumber: 'DD-2026-0001',
      orderNumber: 'PO-1',
      at: told,
      channel: 'phone',
      request: '少一箱',
      operator: desk.context.operator.name,
    });
    expect((await bodyOf(desk, stored.id)).deviations).toEqual([
      { ...deviation, at: told, channel: 'phone', followUpNumber: 'GT-2026-0001' },
    ]);
    expect(await desk.call('order.followUp', request)).toEqual({ ...made, isNew: false });
    expect((await desk.call('record.page', { kind: 'communication', offset: 0, limit: 5 })).total).toBe(1);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('whose log is void is open again and becomes another one', async () => {
    const desk = await openDesk();
    const stored = await write(desk);
    const made = await desk.call('order.followUp', asked(stored, 'communication'));
    await desk.call('record.void', { id: made.id, version: 1, reason: '误登记' });
    expect((await bodyOf(desk, stored.id)).deviations[0]?.followUpNumber).toBe('');
    const { stored: now } = await desk.call('record.get', { id: stored.id });
    expect(await desk.call('order.followUp', asked(now, 'communication'))).toMatchObject({
      number: 'GT-2026-0002',
      isNew: true,
    });
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('becomes a complaint in one step, linked both ways, and its history says so', async () => {
    const desk = await openDesk();
    const stored = await write(desk);
    const made = await desk.call('order.followUp', asked(stored, 'complaint'));
    expect(made).toMatchObject({ target: 'complaint', number: 'KS-2026-0001', isNew: true });
    const { stored: complaint } = await desk.call('complaint.get', { id: made.id });
    expect(complaint.body).toMatchObject({
      sourceNumber: 'DD-2026-0001',
      receivedAt: told,
      category: 'quantity',
      statement: '少一箱',
    });
    const linked = await desk.call('record.page', { complaintId: made.id, offset: 0, limit: 5 });
    expect(linked.records.map(({ number }) => number)).toEqual(['DD-2026-0001']);
    const history = await desk.call('record.history', { id: stored.id, offset: 0, limit: 1 });
    expect(history.entries[0]).toMatchObject({ action: 'save', reason: 'KS-2026-0001' });
  });

  it('writes nothing where words are missing, the order has moved on, or the complaint is refused', async () => {
    const desk = await openDesk();
    const wordless = await write(desk, { deviations: [{ ...deviation, content: ' ' }] });
    expect((await refused(desk.call('order.followUp', asked(wordless, 'complaint')))).findings).toMatchObject(
      [{ path: 'deviations.0.content', code: 'required' }],
    );
    const stored = await write(desk);
    const stale = { ...asked(stored, 'communication'), version: 9 };
    expect((await refused(desk.call('order.followUp', stale))).code).toBe('stale');
    const later = { ...asked(stored, 'complaint'), receivedAt: '2027-11-22T09:30+08:00' };
    expect((await refused(desk.call('order.followUp', later))).findings).toMatchObject([
      { code: 'in-the-future' },
    ]);
    expect((await bodyOf(desk, stored.id)).deviations).toEqual([deviation]);
    expect((await desk.call('complaint.count', { filter: {} })).all).toBe(0);
    expect((await desk.call('record.page', { kind: 'communication', offset: 0, limit: 5 })).total).toBe(0);
  });

  it('names no other customer’s complaint', async () => {
    const desk = await openDesk();
    const { number } = (await register(desk)).stored;
    const error = await refused(
      write(desk, {
        customer: { ...blankOrder().customer, name: '乙公司' },
        deviations: [{ ...deviation, followUpNumber: number }],
      }),
    );
    expect(error.findings).toMatchObject([{ path: 'deviations.0.followUpNumber', code: 'other-customer' }]);
  });
});

it('⚙ limits move the dates of open orders in calendar and lists, with history', async () => {
  const desk = await openDesk();
  await write(desk, { confirmedAt: '2026-11-18T10:00+08:00', paymentFrom: 'confirmation' });
  const dues = async () =>
    (await desk.call('record.dates', { kinds: ['order'], offset: 0, limit: 9 })).dates.map(({ date }) => [
      date.what,
      date.due,
    ]);
  expect(await dues()).toEqual([
    ['pass-on', '2026-11-18T11:00+08:00'],
    ['answer', '2026-11-19T09:00+08:00'],
    ['payment', '2026-11-25'],
  ]);
  const { version, settings } = await desk.call('settings.get', {});
  await desk.call('settings.save', {
    version,
    orders: { ...settings.orders, answerHours: 48, paymentWorkingDays: 3 },
  });
  expect(await dues()).toEqual([
    ['pass-on', '2026-11-18T11:00+08:00'],
    ['answer', '2026-11-20T09:00+08:00'],
    ['payment', '2026-11-23'],
  ]);
  const { entries } = await desk.call('settings.history', { offset: 0, limit: 1 });
  expect(entries[0]?.changes).toContainEqual({ path: 'orders.answerHours', old: 24, new: 48 });
});
