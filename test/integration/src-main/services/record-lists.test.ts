import { ServiceError } from '@main/services';
import type { Input } from '@shared/contract';
import { blankCommunication, type Communication } from '@shared/domain/feedback';
import { blankGoodsReturn, blankReturnLine } from '@shared/domain/goods-return';
import { blankNotice, blankRecipient } from '@shared/domain/notice';
import { blankOrder } from '@shared/domain/order';
import { blankServiceAgreement, blankServicePlan, type ServiceAgreement } from '@shared/domain/service';
import { blankVisitReport } from '@shared/domain/visit';
import { describe, expect, it } from 'vitest';
import { newCustomer, openDesk, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const id = (place: number): string => `00000000-0000-4000-8000-0000000000${String(place).padStart(2, '0')}`;

const add = async (desk: TestDesk, content: object) =>
  desk.call('record.register', { token: crypto.randomUUID(), ...content } as Input<'record.register'>);

const contact = (desk: TestDesk, change: Partial<Communication>) =>
  add(desk, { kind: 'communication', body: { ...blankCommunication(), ...change } });

const page = (desk: TestDesk, query: Partial<Input<'record.page'>> = {}) =>
  desk.call('record.page', { kind: 'communication', offset: 0, limit: 50, ...query });

const named = (name: string, customerId: string | null = null) => ({
  ...blankCommunication().customer,
  id: customerId,
  name,
});

async function threeContacts(desk: TestDesk) {
  await contact(desk, {
    customer: named('乙方座椅'),
    at: '2026-11-03T09:00+08:00',
    topic: 'order',
    operator: '张业务',
    request: '要求加急发货',
    answerDueOn: '2026-11-25',
  });
  await contact(desk, {
    customer: named('甲方汽车'),
    at: '2026-11-02T09:00+08:00',
    topic: 'quality',
    operator: '李业务',
    request: '询问滑轨间隙',
    answerDueOn: '2026-11-20',
  });
  await contact(desk, {
    customer: named('丙方电机'),
    topic: 'quality',
    state: 'closed-loop',
    completedAt: '2026-11-10T09:00+08:00',
    answerDueOn: '2026-11-09',
    answeredAt: '2026-11-09T10:00+08:00',
  });
}

describe('a list of records', () => {
  it('knows of each line how it stands, what sort it is, who answers for it and what is due next', async () => {
    const desk = await openDesk();
    await threeContacts(desk);
    const { records, total } = await page(desk);
    expect(total).toBe(3);
    expect(
      records.map(({ number, status, isOpen, category, owner, due }) => [
        number,
        status,
        isOpen,
        category,
        owner,
        due,
      ]),
    ).toEqual([
      ['GT-2026-0003', 'closed-loop', false, 'quality', '', null],
      ['GT-2026-0002', 'open', true, 'quality', '李业务', '2026-11-20'],
      ['GT-2026-0001', 'open', true, 'order', '张业务', '2026-11-25'],
    ]);
  });

  it.each<[string, Partial<Input<'record.page'>>, readonly string[]]>([
    ['by number', { sort: 'number' }, ['0001', '0002', '0003']],
    ['by number, the last first', { sort: 'number', descending: true }, ['0003', '0002', '0001']],
    ['by day, those without one last', { sort: 'dated' }, ['0002', '0001', '0003']],
    [
      'by day downwards, those without one still last',
      { sort: 'dated', descending: true },
      ['0001', '0002', '0003'],
    ],
    ['by what is due', { sort: 'due' }, ['0002', '0001', '0003']],
    ['by customer as Chinese is read', { sort: 'customer' }, ['0003', '0002', '0001']],
    ['by status as they follow', { sort: 'status' }, ['0001', '0002', '0003']],
    ['by who answers', { sort: 'owner', descending: true }, ['0002', '0001', '0003']],
    ['with one status', { statuses: ['closed-loop'] }, ['0003']],
    ['of one sort', { categories: ['quality'], sort: 'number' }, ['0002', '0003']],
    ['of one owner', { owner: '李业务' }, ['0002']],
    ['from a day', { datedFrom: '2026-11-03' }, ['0001']],
    ['up to a day', { datedTo: '2026-11-02' }, ['0002']],
    ['open', { isOpen: true, sort: 'number' }, ['0001', '0002']],
    ['ended', { isOpen: false }, ['0003']],
    ['overdue', { overdueOn: '2026-11-21' }, ['0002']],
    ['by words of the text', { text: '滑轨' }, ['0002']],
    ['by part of the number', { text: 'gt-2026-0001' }, ['0001']],
    ['by customer and words together', { text: '乙方 加急' }, ['0001']],
    ['by words that stand apart', { text: '滑轨加急' }, []],
  ])('is asked for %s', async (_, query, numbers) => {
    const desk = await openDesk();
    await threeContacts(desk);
    const { records, total } = await page(desk, query);
    expect(records.map(({ number }) => number.slice(-4))).toEqual(numbers);
    expect(total).toBe(numbers.length);
  });

  it('leaves voided numbers out unless they are asked for; they wait for nothing', async () => {
    const desk = await openDesk();
    const stored = await contact(desk, { request: '误记', answerDueOn: '2026-11-25' });
    await desk.call('record.void', { id: stored.id, version: 1, reason: '误登' });
    expect((await page(desk)).total).toBe(0);
    const { records } = await page(desk, { withVoid: true });
    expect(records).toMatchObject([{ isVoid: true, isOpen: false, due: null }]);
    expect((await desk.call('record.dates', { offset: 0, limit: 10 })).total).toBe(0);
  });

  it('follows every save', async () => {
    const desk = await openDesk();
    const { id: recordId } = await contact(desk, { request: '旧词', answerDueOn: '2026-11-25' });
    const body = { ...blankCommunication(), request: '新词', answeredAt: '2026-11-21T09:00+08:00' };
    await desk.call('record.save', { kind: 'communication', id: recordId, version: 1, reason: '', body });
    expect((await page(desk, { text: '旧词' })).total).toBe(0);
    expect((await page(desk, { text: '新词' })).records).toMatchObject([{ status: 'answered', due: null }]);
  });

  it('refuses days that do not exist', async () => {
    const desk = await openDesk();
    const error = await rejection(page(desk, { datedFrom: '2026-02-30' }), ServiceError);
    expect(error.findings).toMatchObject([{ path: 'datedFrom', code: 'not-a-date' }]);
  });

  it('is one for all kinds where none is named, as the search over everything asks', async () => {
    const desk = await openDesk();
    await threeContacts(desk);
    const lines = [{ ...blankReturnLine(id(9)), symptom: '滑轨卡滞' }];
    await add(desk, { kind: 'goods-return', body: { ...blankGoodsReturn(), lines } });
    const found = await desk.call('record.page', { text: '滑轨', offset: 0, limit: 10 });
    expect(found.records.map(({ kind }) => kind)).toEqual(['goods-return', 'communication']);
  });
});

describe('the dates of records', () => {
  it('come open ones first, by what is due first, each with its record', async () => {
    const desk = await openDesk({ now: '2026-11-21T10:00+08:00' });
    await threeContacts(desk);
    const body = await newCustomer(desk, '丁方');
    const recipients = [
      { ...blankRecipient(id(1)), customerId: body.id, name: '丁方', replyBy: '2026-11-21T09:00+08:00' },
      { ...blankRecipient(id(2)), name: '戊方', replyBy: '2026-11-21' },
    ];
    const notice = await add(desk, {
      kind: 'notice',
      body: { ...blankNotice(), subject: '可疑批次', recipients },
    });
    const { dates, total } = await desk.call('record.dates', { offset: 0, limit: 10 });
    expect(total).toBe(5);
    expect(dates.map(({ number, date, isOverdue }) => [number, date.what, date.due, isOverdue])).toEqual([
      ['GT-2026-0002', 'answer', '2026-11-20', true],
      ['LL-2026-0001', 'receipt', '2026-11-21T09:00+08:00', true],
      ['LL-2026-0001', 'receipt', '2026-11-21', false],
      ['GT-2026-0001', 'answer', '2026-11-25', false],
      ['GT-2026-0003', 'answer', '2026-11-09', false],
    ]);
    expect(dates[1]).toMatchObject({
      recordId: notice.id,
      kind: 'notice',
      subject: '可疑批次',
      customerName: '丁方',
      dueOn: '2026-11-21',
      date: { text: '丁方', done: null },
    });
    const ask = async (query: object) =>
      (await desk.call('record.dates', { ...query, offset: 0, limit: 10 })).dates.map(({ date }) => date.due);
    expect(await ask({ customerId: body.id, isOpen: true })).toHaveLength(2);
    expect(await ask({ overdueOn: '2026-11-21' })).toEqual(['2026-11-20']);
    expect(await ask({ isOpen: false })).toEqual(['2026-11-09']);
    expect(await ask({ from: '2026-11-21', to: '2026-11-24' })).toHaveLength(2);
    expect(await ask({ kinds: ['communication'], isOpen: true })).toEqual(['2026-11-20', '2026-11-25']);
    expect(await ask({ recordId: notice.id })).toHaveLength(2);
  });

  it('that count working days move with the calendar of the company', async () => {
    const desk = await openDesk();
    const due = async () =>
      (await desk.call('record.dates', { offset: 0, limit: 9 })).dates.map(({ dueOn }) => dueOn);
    await add(desk, { kind: 'visit-report', body: { ...blankVisitReport(), from: '2026-11-20' } });
    expect(await due()).toEqual(['2026-11-27']);
    const { version, settings } = await desk.call('settings.get', {});
    const days = [{ date: '2026-11-24', works: false, reason: '盘点' }];
    await desk.call('settings.save', { version, calendar: { ...settings.calendar, days } });
    expect(await due()).toEqual(['2026-11-30']);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('over days without a holiday notice say the first day they may fall on, and are reminded of by it', async () => {
    const desk = await openDesk({ now: '2026-12-29T10:00+08:00' });
    const line = { ...blankReturnLine(id(1)), partName: '滑轨' };
    await add(desk, {
      kind: 'goods-return',
      body: { ...blankGoodsReturn(), receivedOn: '2026-12-28', lines: [line] },
    });
    await add(desk, {
      kind: 'order',
      body: { ...blankOrder(), paymentFrom: 'invoice', invoicedOn: '2026-12-28' },
    });
    await add(desk, { kind: 'visit-report', body: { ...blankVisitReport(), from: '2026-12-30' } });
    const counted = {
      whats: ['judgement', 'payment', 'visit-report'],
      isOpen: true,
      offset: 0,
      limit: 9,
    } as const;
    const found = async (to?: string) =>
      (await desk.call('record.dates', { ...counted, whats: [...counted.whats], to })).dates.map(
        ({ date: { what, due, earliest } }) => [what, due, earliest],
      );
    // Saturday and Sunday after New Year may be worked in for it.
    const first = [
      ['judgement', '2027-01-05', '2027-01-03'],
      ['payment', '2027-01-05', '2027-01-03'],
    ];
    expect(await found()).toEqual([...first, ['visit-report', '2027-01-07', '2027-01-05']]);
    expect(await found('2027-01-03')).toEqual(first);
    const { records } = await page(desk, { kind: 'goods-return' });
    expect(records.map(({ due, dueEarliest }) => [due, dueEarliest])).toEqual([['2027-01-05', '2027-01-03']]);
    // A certain one says nothing of it.
    await add(desk, {
      kind: 'goods-return',
      body: { ...blankGoodsReturn(), receivedOn: '2026-12-01', lines: [line] },
    });
    expect((await found())[0]).toEqual(['judgement', '2026-12-08', undefined]);
  });

  it('are made anew at the next start when other rules made them', async () => {
    const desk = await openDesk();
    await threeContacts(desk);
    await desk.store.write(async (trx) => {
      await trx.deleteFrom('record_date').execute();
      await trx.deleteFrom('record_text').execute();
      await trx.updateTable('record').set({ status: '', due: null, due_on: null }).execute();
      await trx.updateTable('meta').set({ value: '1' }).where('key', '=', 'record-lists').execute();
    });
    expect((await page(desk, { overdueOn: '2026-11-21' })).total).toBe(0);
    await desk.services.start(desk.context);
    expect((await page(desk, { overdueOn: '2026-11-21', text: '滑轨' })).records).toMatchObject([
      { number: 'GT-2026-0002', status: 'open' },
    ]);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });
});

describe('a draft of a record', () => {
  it('stands under the token of its editor until the record has a number', async () => {
    const desk = await openDesk();
    const token = crypto.randomUUID();
    const body = {
      ...blankCommunication(),
      customer: named('甲方汽车'),
      counterpart: '陈工',
      at: '2026-11-2',
    };
    await desk.call('draft.save', { editor: 'communication', recordId: token, baseVersion: 0, body });
    expect((await desk.call('draft.list', {})).drafts).toMatchObject([
      { editor: 'communication', recordId: token, baseVersion: 0, label: '甲方汽车 · 陈工' },
    ]);
    const whole = { ...body, at: '2026-11-20T09:00+08:00' };
    await desk.call('record.register', { kind: 'communication', token, body: whole });
    expect((await desk.call('draft.list', {})).drafts).toEqual([]);
  });

  it('of a saved record is named when the record is asked for, whatever its kind', async () => {
    const desk = await openDesk();
    await register(desk);
    const { id: recordId } = await contact(desk, {});
    const body = { ...blankCommunication(), request: '还没写完' };
    await desk.call('draft.save', { editor: 'communication', recordId, baseVersion: 1, body });
    expect((await desk.call('record.get', { id: recordId })).draft).toMatchObject({ baseVersion: 1 });
  });
});

describe('agreements that follow each other', () => {
  const agreement = async (desk: TestDesk, change: Partial<ServiceAgreement>) =>
    desk.services.records.register(desk.context, {
      kind: 'service-agreement',
      token: crypto.randomUUID(),
      body: { ...blankServiceAgreement(), title: '驻厂服务', to: '2026-12-01', ...change },
    });
  const open = async (desk: TestDesk) =>
    (
      await desk.call('record.dates', { whats: ['expiry', 'renewal'], isOpen: true, offset: 0, limit: 9 })
    ).dates.map(({ number, date }) => [number, date.what]);

  it('are carried out by the plans that name them, not by those whose texts mention them', async () => {
    const desk = await openDesk({ now: '2026-11-20T09:00+08:00' });
    const first = await agreement(desk, {});
    const plan = (change: object) =>
      add(desk, { kind: 'service-plan', body: { ...blankServicePlan(), product: '滑轨', ...change } });
    const own = await plan({ agreementNumber: first.number });
    await plan({ purpose: `参照 ${first.number} 的做法`, agreementNumber: 'XY-310' });
    const gone = await plan({ agreementNumber: first.number });
    await desk.call('record.void', { id: gone.id, version: 1, reason: '误建' });
    const naming = await desk.call('record.naming', { id: first.id, kind: 'service-plan' });
    expect(naming.records.map(({ number }) => number)).toEqual([own.number]);
    expect((await desk.call('record.naming', { id: own.id, kind: 'service-plan' })).records).toEqual([]);
  });

  it('the one before learns that it was renewed, and is open again when the one that follows is void', async () => {
    const desk = await openDesk({ now: '2026-11-20T09:00+08:00' });
    const first = await agreement(desk, { noticeDays: 30 });
    expect(await open(desk)).toEqual([
      [first.number, 'renewal'],
      [first.number, 'expiry'],
    ]);
    const next = await agreement(desk, { follows: first.number, to: '2027-12-01' });
    expect(await open(desk)).toEqual([[next.number, 'expiry']]);
    const { stored } = await desk.services.records.get(first.id);
    expect((stored.body as ServiceAgreement).renewal).toMatchObject({
      decision: 'renewed',
      on: '2026-11-20',
      successor: next.number,
    });
    await desk.services.records.void(desk.context, { id: next.id, version: next.version, reason: '重复' });
    expect((await open(desk)).map(([number]) => number)).toEqual([first.number, first.number]);
  });

  it('one that follows another one now leaves the first open again', async () => {
    const desk = await openDesk({ now: '2026-11-20T09:00+08:00' });
    const first = await agreement(desk, {});
    const second = await agreement(desk, {});
    const next = await agreement(desk, { follows: first.number, to: '2027-12-01' });
    const body = { ...(next.body as ServiceAgreement), follows: second.number };
    await desk.services.records.save(desk.context, { id: next.id, version: 1, body, reason: '' });
    expect((await open(desk)).map(([number]) => number)).toEqual([first.number, next.number]);
  });
});
