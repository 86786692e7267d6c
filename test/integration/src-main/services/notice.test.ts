import { ServiceError } from '@main/services';
import type { Answer } from '@shared/contract';
import { blankCustomer } from '@shared/domain/customer';
import { escapeStatus } from '@shared/domain/escape';
import { type NoticeSent, noticeStatus } from '@shared/domain/notice';
import { beforeEach, describe, expect, it } from 'vitest';
import { twoCustomers } from '../../../helpers/escapes';
import { openDesk, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const refused = (work: Promise<unknown>): Promise<ServiceError> => rejection(work, ServiceError);
const defects = async (desk: TestDesk) => (await desk.services.verify()).flatMap((check) => check.defects);
const findingsOf = async (work: Promise<unknown>) =>
  (await refused(work)).findings.map(({ path, code }) => `${path} ${code}`);

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk({ now: '2026-11-20T18:00+08:00' });
});

type Issue = Partial<Parameters<typeof desk.call<'escape.issue'>>[1]>;

const issue = (given: Issue = {}): Promise<Answer<'escape.issue'>> =>
  desk.call('escape.issue', {
    id: null,
    version: 0,
    token: crypto.randomUUID(),
    body: twoCustomers(),
    reason: '',
    ...given,
  });

const again = ({ stored }: Answer<'escape.get'>, given: Issue = {}) =>
  issue({ id: stored.id, version: stored.version, body: stored.body, reason: '范围扩大', ...given });

const sent = (given: Partial<NoticeSent> = {}): NoticeSent => ({
  language: 'zh-CN',
  sentAt: '2026-11-20T17:45+08:00',
  recipient: '何静',
  way: 'email',
  proof: { attachmentIds: [], person: '何静', note: '邮件' },
  openReason: '其余随后补',
  ...given,
});

const noticeAt = async (event: Answer<'escape.get'>, index: number) =>
  desk.call('notice.get', { id: event.notices[index]?.stored.id ?? '' });

const send = ({ stored }: Answer<'notice.get'>, given: Partial<NoticeSent> = {}) =>
  desk.call('notice.send', { id: stored.id, version: stored.version, sent: sent(given) });

const receive = ({ stored }: Answer<'notice.get'>, receivedAt: string | null = '2026-11-20T17:55+08:00') =>
  desk.call('notice.receive', {
    id: stored.id,
    version: stored.version,
    recipientId: stored.body.recipients[0]?.id ?? '',
    receipt: {
      ...(stored.body.recipients[0]?.receipt ?? ({} as never)),
      receivedAt,
      signedBy: '何静',
      opinion: 'agreed',
      inStock: 300,
    },
  });

const eventOf = ({ event }: Answer<'notice.get'>) => desk.call('escape.get', { id: event?.id ?? '' });

describe('making the notices of an event', () => {
  it('gives each customer a notice with a number of its own and his rows only', async () => {
    const { stored, notices } = await issue();
    expect(stored.number).toBe('WL-2026-0001');
    expect(
      notices.map(({ stored: { number, body } }) => [number, body.recipients.map(({ name }) => name)]),
    ).toEqual([
      ['LL-2026-0001', ['甬东汽车底盘有限公司']],
      ['LL-2026-0002', ['浙西悬架系统有限公司']],
    ]);
    expect(notices.map(({ stored: { body } }) => body.ranges.map(({ batch }) => batch))).toEqual([
      ['261118-1'],
      ['261118-3'],
    ]);
    expect(stored.body.customers.map(({ notice }) => notice?.number)).toEqual([
      'LL-2026-0001',
      'LL-2026-0002',
    ]);
    expect(escapeStatus(stored.body)).toBe('to-tell');
    expect(await defects(desk)).toEqual([]);
  });

  it('is one event and one notice each, however often it is clicked', async () => {
    const token = crypto.randomUUID();
    const once = await issue({ token });
    expect(await issue({ token })).toEqual(once);
    expect((await desk.call('record.page', { kind: 'notice', offset: 0, limit: 10 })).total).toBe(2);
  });

  it('makes nothing at all where something every notice needs is missing', async () => {
    const body = { ...twoCustomers(), event: ' ', ranges: [], discovery: { at: null, place: '', way: '' } };
    expect(await findingsOf(issue({ body }))).toEqual([
      'discovery.at required',
      'event required',
      'ranges required',
    ]);
    expect((await desk.call('record.page', { offset: 0, limit: 10 })).total).toBe(0);
  });

  it('leaves out a customer without rows until he gets some', async () => {
    const body = twoCustomers();
    const [first] = body.customers;
    const once = await issue({
      body: { ...body, ranges: body.ranges.filter(({ recipientId }) => recipientId === first?.id) },
    });
    expect(once.notices).toHaveLength(1);
    const { notices } = await again(once, { body: { ...once.stored.body, ranges: body.ranges } });
    expect(notices.map(({ stored }) => stored.number)).toEqual(['LL-2026-0001', 'LL-2026-0002']);
  });

  it('tells the complaint it was found by, and no other customer of it', async () => {
    const { stored: complaint } = await register(desk);
    const body = twoCustomers();
    const customers = body.customers.map((each, at) =>
      at === 0 ? { ...each, complaintNumber: complaint.number } : each,
    );
    const { notices } = await issue({ body: { ...body, complaintNumber: complaint.number, customers } });
    expect(notices.map(({ stored }) => stored.body.complaintNumber)).toEqual([complaint.number, '']);
    const { stored } = await desk.call('complaint.get', { id: complaint.id });
    expect(stored.body.noticeNumber).toBe('LL-2026-0001');
  });
});

describe('sending a notice', () => {
  it('freezes it as it went out and tells the event when', async () => {
    const after = await send(await noticeAt(await issue(), 0));
    expect(noticeStatus(after.stored.body)).toBe('issued');
    const [submission] = after.submissions;
    const frozen = await desk.call('notice.submission', { id: submission?.id ?? '' });
    expect(frozen.content).toEqual(after.stored.body);
    expect(frozen.submission.facts).toMatchObject({ sentBy: '操作员', openReason: '其余随后补' });
    const event = await eventOf(after);
    expect(event.stored.body.customers[0]?.notice).toMatchObject({
      issuedAt: '2026-11-20T17:45+08:00',
      firstIssuedAt: '2026-11-20T17:45+08:00',
    });
    const { id, version, body } = after.stored;
    const change = { kind: 'notice', id, version, body: { ...body, event: '别的' }, reason: '' } as const;
    expect(await refused(desk.call('record.save', change))).toMatchObject({
      code: 'forbidden',
      params: { why: 'submitted' },
    });
    expect((await refused(send(after))).code).toBe('forbidden');
    expect(await defects(desk)).toEqual([]);
  });

  it('asks why while something is open, and keeps what was', async () => {
    const notice = await noticeAt(await issue(), 1);
    expect(await findingsOf(send(notice, { openReason: '' }))).toEqual(['openReason needs-reason']);
    const { submissions } = await send(notice);
    expect(submissions[0]?.facts.openGates).toEqual(['not-phoned']);
  });

  it('asks why where another customer is named in it', async () => {
    const body = twoCustomers();
    const event = await issue({ body: { ...body, impactNote: '浙西悬架系统有限公司也受影响' } });
    const notice = await noticeAt(event, 0);
    expect(notice.strangers).toEqual([{ what: 'name', word: '浙西悬架系统有限公司' }]);
    expect(await findingsOf(send(notice, { openReason: '' }))).toEqual(['openReason needs-reason']);
    expect((await noticeAt(event, 1)).strangers).toEqual([]);
  });

  it('refuses a time that is to come or lies before the discovery', async () => {
    const notice = await noticeAt(await issue(), 0);
    expect(await findingsOf(send(notice, { sentAt: '2026-11-20T19:00+08:00' }))).toEqual([
      'sentAt in-the-future',
    ]);
    expect(await findingsOf(send(notice, { sentAt: '2026-11-20T09:00+08:00' }))).toContain(
      'sentAt end-before-start',
    );
  });
});

describe('the receipt', () => {
  it('is wanted by its day, reminded of, and ends the waiting when it comes', async () => {
    const notice = await send(await noticeAt(await issue(), 0));
    const dates = await desk.call('record.dates', { isOpen: true, offset: 0, limit: 50 });
    expect(
      dates.dates.filter(({ recordId, date }) => recordId === notice.stored.id && date.what !== 'request'),
    ).toEqual([
      expect.objectContaining({ date: expect.objectContaining({ what: 'receipt', due: '2026-11-23' }) }),
    ]);
    const reminder = { at: '2026-11-20T17:50+08:00', way: 'phone', person: '何静', note: '' } as const;
    const { id, version, body } = notice.stored;
    const recipientId = body.recipients[0]?.id ?? '';
    const reminded = await desk.call('notice.remind', { id, version, recipientId, reminder });
    expect(reminded.stored.body.recipients[0]?.reminders).toEqual([expect.objectContaining(reminder)]);
    const received = await receive(reminded);
    expect(noticeStatus(received.stored.body)).toBe('acknowledged');
    const event = await eventOf(received);
    expect(event.stored.body.customers[0]?.notice?.receivedAt).toBe('2026-11-20T17:55+08:00');
    const late = { id, version: received.stored.version, recipientId, reminder };
    expect(await findingsOf(desk.call('notice.remind', late))).toEqual(['at recorded']);
  });

  it('needs a notice that went out, a time that has been, and a name', async () => {
    const unsent = await noticeAt(await issue(), 0);
    expect(await findingsOf(receive(unsent))).toEqual(['issuedAt not-ready']);
    const notice = await send(unsent);
    expect(await findingsOf(receive(notice, null))).toEqual(['receivedAt required']);
    expect(await findingsOf(receive(notice, '2026-11-20T18:30+08:00'))).toEqual(['receivedAt in-the-future']);
    expect(await findingsOf(receive(notice, '2026-11-20T17:00+08:00'))).toEqual([
      'receivedAt end-before-start',
    ]);
  });
});

describe('a range that grows', () => {
  const grow = (event: Answer<'escape.get'>) => {
    const { body } = event.stored;
    const [first] = body.ranges;
    const added = {
      ...(first ?? ({} as never)),
      id: crypto.randomUUID(),
      batch: '261119-1',
      suspectQuantity: 60,
    };
    return { ...body, ranges: [...body.ranges, added] };
  };

  it('makes a revision for every customer who was told, and keeps the earlier ones as they were sent and received', async () => {
    const event = await issue();
    await receive(await send(await noticeAt(event, 0)));
    await send(await noticeAt(event, 1));
    const before = await desk.call('escape.get', { id: event.stored.id });
    desk.at('2026-11-21T08:00+08:00');
    const saved = await desk.call('record.save', {
      kind: 'escape-event',
      id: before.stored.id,
      version: before.stored.version,
      body: grow(before),
      reason: '',
    });
    expect(saved.body).toMatchObject({ rangeChangedAt: '2026-11-21T08:00+08:00' });
    const changed = await desk.call('escape.get', { id: event.stored.id });
    expect(escapeStatus(changed.stored.body)).toBe('range-changed');
    expect(await findingsOf(again(changed, { reason: '' }))).toEqual(['reason needs-reason']);
    const after = await again(changed);
    expect(after.stored.body.rangeChangedAt).toBeNull();
    expect(escapeStatus(after.stored.body)).toBe('to-send');
    expect(
      after.notices.map(({ stored: { body } }) => [
        body.revision,
        body.replaces,
        body.ranges.length,
        body.issuedAt,
      ]),
    ).toEqual([
      ['R1', 'LL-2026-0001 R0', 2, null],
      ['R1', 'LL-2026-0002 R0', 1, null],
    ]);
    const first = await noticeAt(after, 0);
    expect(first.stored.body.recipients[0]?.receipt.receivedAt).toBeNull();
    expect(first.submissions[0]?.facts.receipt).toMatchObject({ signedBy: '何静', inStock: 300 });
    const frozen = await desk.call('notice.submission', { id: first.submissions[0]?.id ?? '' });
    expect(frozen.content.ranges.map(({ batch }) => batch)).toEqual(['261118-1']);
    const printed = await desk.services.records.print({
      id: first.stored.id,
      code: 'RTSP01-03',
      isInternal: false,
      recipient: 0,
      submissionId: first.submissions[0]?.id,
    });
    expect(JSON.stringify(printed.input)).not.toContain('261119-1');
    const resent = await send(first, { sentAt: '2026-11-21T07:55+08:00' });
    expect(resent.submissions.map(({ revision }) => revision)).toEqual([0, 1]);
    expect(resent.stored.body.firstIssuedAt).toBe('2026-11-20T17:45+08:00');
    expect(await defects(desk)).toEqual([]);
  });

  it('brings notices that have not gone out up to date without a revision', async () => {
    const event = await issue();
    const after = await again(event, { body: grow(event), reason: '' });
    expect(after.notices.map(({ stored: { body } }) => [body.revision, body.ranges.length])).toEqual([
      ['R0', 2],
      ['R0', 1],
    ]);
  });

  it('keeps what the program says of the event from being typed', async () => {
    const event = await issue();
    const body = {
      ...event.stored.body,
      customers: event.stored.body.customers.map((each) => ({ ...each, notice: null })),
    };
    const { id, version } = event.stored;
    const saved = await desk.call('record.save', { kind: 'escape-event', id, version, body, reason: '' });
    expect(saved.version).toBe(version);
  });
});

it('a single notice is revised on its own, with a reason', async () => {
  const notice = await send(await noticeAt(await issue(), 0));
  const { id, version } = notice.stored;
  const after = await desk.call('notice.revise', { id, version, reason: '写错批次' });
  expect(after.stored.body).toMatchObject({ revision: 'R1', replaces: 'LL-2026-0001 R0', issuedAt: null });
  expect(
    (await refused(desk.call('notice.revise', { id, version: after.stored.version, reason: '又' }))).code,
  ).toBe('invalid');
});

it('a balance typed into a notice is told to its event, and a voided notice was never made', async () => {
  const event = await issue();
  const notice = await noticeAt(event, 0);
  const { id, version, body } = notice.stored;
  const recipients = body.recipients.map((each) => ({
    ...each,
    balance: { ...each.balance, released: 800, closedOn: '2026-11-20' },
  }));
  await desk.call('record.save', { kind: 'notice', id, version, body: { ...body, recipients }, reason: '' });
  const told = await eventOf(notice);
  expect(told.stored.body.customers[0]?.notice?.balance).toMatchObject({
    released: 800,
    closedOn: '2026-11-20',
  });
  await desk.call('record.void', { id, version: version + 1, reason: '误发' });
  expect((await eventOf(notice)).stored.body.customers.map((each) => each.notice?.number ?? null)).toEqual([
    null,
    'LL-2026-0002',
  ]);
});

it('admissions are released by the approver alone', async () => {
  const { stored } = await noticeAt(await issue(), 0);
  const { id, version, body } = stored;
  const admissions = {
    isReleased: true,
    releasedBy: '操作员',
    costBearing: '我司承担',
    preliminaryCause: '',
  };
  const change = { kind: 'notice', id, version, body: { ...body, admissions }, reason: '' } as const;
  const clerk = { ...desk.context, operator: { ...desk.context.operator, roles: ['sales'] as const } };
  const save = desk.services.channels['record.save'];
  expect(await findingsOf(save(clerk, change))).toEqual(['admissions.isReleased reviewer-only']);
  expect((await desk.call('record.save', change)).version).toBe(version + 1);
});

describe('a later complaint on the same event', () => {
  it('is proposed by customer and part or batch, linked both ways, once', async () => {
    const event = await issue();
    const { stored: complaint } = await register(desk, {
      customer: {
        id: null,
        name: '甬东汽车底盘有限公司',
        code: '',
        plant: '',
        contactName: '',
        contactPhone: '',
        supplierCode: '',
      },
    });
    expect((await desk.call('escape.matching', { complaintId: complaint.id })).events).toEqual([]);
    const { id, version } = event.stored;
    const linked = await desk.call('escape.link', { id, version, complaintNumber: complaint.number });
    expect(linked.stored.body.customers.map(({ complaintNumber }) => complaintNumber)).toEqual([
      complaint.number,
      '',
    ]);
    expect(linked.notices[0]?.stored.body.complaintNumber).toBe(complaint.number);
    expect(linked.notices[1]?.stored.body.complaintNumber).toBe('');
    const { stored } = await desk.call('complaint.get', { id: complaint.id });
    expect(stored.body.noticeNumber).toBe('LL-2026-0001');
    const { events } = await desk.call('escape.matching', { complaintId: complaint.id });
    expect(events).toEqual([
      expect.objectContaining({ number: 'WL-2026-0001', isLinked: true, noticeNumber: 'LL-2026-0001' }),
    ]);
    const twice = await desk.call('escape.link', {
      id,
      version: linked.stored.version,
      complaintNumber: complaint.number,
    });
    expect(twice.stored.version).toBe(linked.stored.version);
  });

  it('of a customer who was not told is refused', async () => {
    const { stored } = await issue();
    const { stored: complaint } = await register(desk);
    const link = desk.call('escape.link', {
      id: stored.id,
      version: stored.version,
      complaintNumber: complaint.number,
    });
    expect(await findingsOf(link)).toEqual(['customers required']);
  });
});

it('names of a delivery list find their files by name, code, short name and pinyin', async () => {
  const save = (name: string, given: object) =>
    desk.call('customer.save', { id: null, version: 0, body: { ...blankCustomer(name), ...given } });
  const first = await save('甬东汽车底盘有限公司', { shortName: '甬东底盘', code: 'C-1001' });
  const second = await save('浙西悬架系统有限公司', { code: 'C-1002' });
  const { matches } = await desk.call('escape.customers', {
    names: ['甬东底盘', 'C-1002', 'yongdong', '浙西悬架', '不认识的公司'],
  });
  expect(
    matches.map(({ customer, proposals }) => [customer?.id ?? null, proposals.map(({ id }) => id)]),
  ).toEqual([
    [first.id, [first.id]],
    [second.id, [second.id]],
    [null, [first.id]],
    [null, [second.id]],
    [null, []],
  ]);
});
