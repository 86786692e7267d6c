import { ServiceError } from '@main/services';
import type { Input } from '@shared/contract';
import { blankCareContact, blankCarePlan, type CarePlan } from '@shared/domain/care';
import { blankCustomer, type Customer } from '@shared/domain/customer';
import { blankCommunication } from '@shared/domain/feedback';
import { describe, expect, it } from 'vitest';
import { openDesk, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const now = '2026-11-22T10:00+08:00';

const customer = (desk: TestDesk, name: string, change: Partial<Customer> = {}) =>
  desk.call('customer.save', {
    id: null,
    version: 0,
    body: { ...blankCustomer(name), grade: 'vip', ...change },
  } as Input<'customer.save'>);

const register = (desk: TestDesk, kind: 'care-plan' | 'communication', body: unknown) =>
  desk.call('record.register', { token: crypto.randomUUID(), kind, body } as Input<'record.register'>);

const planOf = (customerId: string, name: string, change: Partial<CarePlan> = {}): CarePlan => ({
  ...blankCarePlan(),
  customer: { ...blankCarePlan().customer, id: customerId, name },
  from: '2026-11-01',
  ...change,
});

const nextOf = async (desk: TestDesk, recordId: string) => {
  const { dates } = await desk.call('record.dates', { recordId, offset: 0, limit: 10 });
  return dates.find(({ date }) => date.id === 'next')?.date.due;
};

const bodyOf = async (desk: TestDesk, id: string) =>
  (await desk.call('record.get', { id })).stored.body as CarePlan;

describe("a year's plans", () => {
  const propose = (desk: TestDesk) => desk.call('care.propose', { year: 2026 });
  const create = async (desk: TestDesk, token = crypto.randomUUID()) => {
    const { missing } = await propose(desk);
    return desk.call('care.create', {
      year: 2026,
      token,
      customerIds: missing.map((each) => each.customerId),
    });
  };

  it('are previewed, made for everybody with a grade, and not made again', async () => {
    const desk = await openDesk({ now });
    const first = await customer(desk, '甲公司');
    await customer(desk, '乙公司', { grade: 'regular' });
    await customer(desk, '丙公司', { grade: null });
    await customer(desk, '丁公司', { isActive: false });
    await register(desk, 'communication', {
      ...blankCommunication(),
      customer: { ...blankCommunication().customer, id: first.id, name: '甲公司' },
      at: '2026-11-10T09:00+08:00',
    });
    const preview = await propose(desk);
    expect(preview.missing.map(({ name, firstDue }) => [name, firstDue]).sort()).toEqual([
      ['乙公司', '2027-05-22'],
      ['甲公司', '2026-12-10'],
    ]);
    expect(preview.withoutGrade.map(({ name }) => name)).toEqual(['丙公司']);
    const token = crypto.randomUUID();
    const made = await create(desk, token);
    expect(made).toEqual({ proposalId: token, count: 2, first: 'GHJH-2026-0001', last: 'GHJH-2026-0002' });
    expect(await desk.call('care.create', { year: 2026, token, customerIds: [first.id] })).toEqual(made);
    expect(await propose(desk)).toMatchObject({ missing: [], planned: 2, last: made });
  });

  it('are taken back as one step, numbers kept; not once one of them was changed', async () => {
    const desk = await openDesk({ now });
    await customer(desk, '甲公司');
    await customer(desk, '乙公司');
    const { proposalId } = await create(desk);
    const { records } = await desk.call('record.page', { kind: 'care-plan', offset: 0, limit: 10 });
    const [one] = records;
    if (one === undefined) throw new Error('no plan');
    const body = await bodyOf(desk, one.id);
    await desk.call('record.save', {
      kind: 'care-plan',
      id: one.id,
      version: 1,
      reason: '',
      body: { ...body, focus: '年节' },
    });
    const undo = { proposalId, reason: '撤销生成' };
    expect(await desk.call('care.undo', undo)).toEqual({ undone: 0, obstacles: [one.number] });
    await desk.call('record.void', { id: one.id, version: 2, reason: '误建' });
    expect(await desk.call('care.undo', undo)).toEqual({ undone: 1, obstacles: [] });
    expect(await propose(desk)).toMatchObject({ missingTotal: 2, last: null });
    const all = await desk.call('record.page', { kind: 'care-plan', withVoid: true, offset: 0, limit: 10 });
    expect(all.total).toBe(2);
    expect((await create(desk)).first).toBe('GHJH-2026-0003');
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });
});

describe('a plan of contacts', () => {
  it('follows the grade of the file and the intervals of the settings', async () => {
    const desk = await openDesk({ now });
    const file = await customer(desk, '甲公司');
    const plan = await register(desk, 'care-plan', planOf(file.id, '甲公司', { grade: 'regular' }));
    expect(await bodyOf(desk, plan.id)).toMatchObject({ grade: 'vip' });
    expect(await nextOf(desk, plan.id)).toBe('2026-12-01');
    await desk.call('customer.save', {
      id: file.id,
      version: 1,
      body: { ...file.body, grade: 'key' },
    });
    expect(await bodyOf(desk, plan.id)).toMatchObject({ grade: 'key' });
    expect(await nextOf(desk, plan.id)).toBe('2027-02-01');
    const { version, settings } = await desk.call('settings.get', {});
    const intervals = { ...settings.care.intervals, key: { amount: 2, unit: 'weeks' as const } };
    await desk.call('settings.save', { version, care: { intervals } });
    expect(await nextOf(desk, plan.id)).toBe('2026-11-15');
  });

  it('is one for a customer at a time; after its end another begins', async () => {
    const desk = await openDesk({ now });
    const file = await customer(desk, '甲公司');
    const plan = await register(desk, 'care-plan', planOf(file.id, '甲公司'));
    const again = () => register(desk, 'care-plan', planOf(file.id, '甲公司'));
    expect(await rejection(again(), ServiceError)).toMatchObject({
      code: 'invalid',
      findings: [{ path: 'customer.name', code: 'duplicate' }],
    });
    const body = await bodyOf(desk, plan.id);
    await desk.call('record.save', {
      kind: 'care-plan',
      id: plan.id,
      version: 1,
      reason: '',
      body: { ...body, ended: { on: '2026-11-20', reason: '改由代理商服务' } },
    });
    expect((await again()).number).toBe('GHJH-2026-0002');
    expect(await nextOf(desk, plan.id)).toBeUndefined();
  });

  it('moves its next contact for a reason only', async () => {
    const desk = await openDesk({ now });
    const file = await customer(desk, '甲公司');
    const plan = await register(desk, 'care-plan', planOf(file.id, '甲公司'));
    const body = await bodyOf(desk, plan.id);
    const save = (reason: string) =>
      desk.call('record.save', {
        kind: 'care-plan',
        id: plan.id,
        version: 1,
        reason: '',
        body: { ...body, move: { from: null, to: '2026-12-08', reason } },
      });
    expect(await rejection(save(''), ServiceError)).toMatchObject({ findings: [{ path: 'move.reason' }] });
    await save('顾客盘点');
    expect(await nextOf(desk, plan.id)).toBe('2026-12-08');
  });
});

describe('a contact', () => {
  const contact = {
    ...blankCareContact('00000000-0000-4000-8000-0000000000aa'),
    doneAt: '2026-11-20T14:30+08:00',
    way: 'phone' as const,
    by: '林业务',
    person: '陈工',
    content: '例行联系',
    response: '支架有两件孔位偏移',
    mood: 'dissatisfied' as const,
  };
  const begun = async () => {
    const desk = await openDesk({ now });
    const file = await customer(desk, '甲公司');
    const plan = await register(desk, 'care-plan', planOf(file.id, '甲公司', { contacts: [contact] }));
    const raise = (as: 'log' | 'complaint', version = 1, token = crypto.randomUUID()) =>
      desk.call('care.raise', { id: plan.id, version, contactId: contact.id, as, token });
    return { desk, plan, raise };
  };

  it('becomes a complaint received in the minute of the contact; each names the other', async () => {
    const { desk, plan, raise } = await begun();
    const token = crypto.randomUUID();
    const made = await raise('complaint', 1, token);
    expect(await raise('complaint', 1, token)).toEqual(made);
    const { stored } = await desk.call('complaint.get', { id: made.id });
    expect(stored.body).toMatchObject({
      customer: { name: '甲公司', contactName: '陈工' },
      receivedAt: '2026-11-20T14:30+08:00',
      receivedBy: '林业务',
      channel: 'phone',
      statement: '支架有两件孔位偏移',
      sourceNumber: plan.number,
    });
    expect((await bodyOf(desk, plan.id)).contacts[0]?.complaintNumber).toBe(made.number);
    const linked = await desk.call('record.page', { complaintId: made.id, offset: 0, limit: 10 });
    expect(linked.records.map(({ number }) => number)).toEqual([plan.number]);
    expect(await rejection(raise('log', 2), ServiceError)).toMatchObject({ code: 'invalid' });
  });

  it('becomes a log with its words, and the log names the plan', async () => {
    const { desk, plan, raise } = await begun();
    const made = await raise('log');
    const { stored } = await desk.call('record.get', { id: made.id });
    expect(stored.body).toMatchObject({
      at: '2026-11-20T14:30+08:00',
      request: '支架有两件孔位偏移',
      remarks: '例行联系',
      mood: 'dissatisfied',
      sourceNumber: plan.number,
    });
    expect((await bodyOf(desk, plan.id)).contacts[0]?.logNumber).toBe(made.number);
    const linked = async (id: string) =>
      (await desk.call('record.links', { id })).records.map(({ number }) => number);
    expect(await linked(plan.id)).toEqual([made.number]);
    expect(await linked(made.id)).toEqual([plan.number]);
    expect(await rejection(raise('log', 1), ServiceError)).toMatchObject({ code: 'stale' });
  });
});
