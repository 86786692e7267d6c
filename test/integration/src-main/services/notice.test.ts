import { ServiceError } from '@main/services';
import type { Answer } from '@shared/contract';
import { blankComplaint, blankLine } from '@shared/domain/complaint';
import { blankCustomer } from '@shared/domain/customer';
import { type EscapeEvent, escapeStatus } from '@shared/domain/escape';
import { type NoticeSent, noticeStatus } from '@shared/domain/notice';
import { beforeEach, describe, expect, it } from 'vitest';
import { twoCustomers } from '../../../helpers/escapes';
import { closedAt, note, openDesk, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const refused = (work: Promise<unknown>): Promise<ServiceError> => rejection(work, ServiceError);
const defects = async (desk: TestDesk) => (await desk.services.verify()).flatMap((check) => check.defects);
const findingsOf = async (work: Promise<unknown>) =>
  (await refused(work)).findings.map(({ path, code }) => `${path} ${code}`);

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk({ now: '2026-11-20T18:00+08:00' });
});

const firstCustomer = { ...blankComplaint().customer, name: twoCustomers().customers[0]?.name ?? '' };

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

  it('names the notice that stands in its complaint: a void one gives way to the one made instead', async () => {
    const complaint = await register(desk, { receivedAt: '2026-11-20T09:40+08:00', customer: firstCustomer });
    const named = async () =>
      (await desk.call('complaint.get', { id: complaint.stored.id })).stored.body.noticeNumber;
    const body = twoCustomers();
    const customers = body.customers.map((each, at) =>
      at === 0 ? { ...each, complaintNumber: complaint.stored.number } : each,
    );
    const made = await issue({ body: { ...body, customers } });
    const [notice] = made.notices;
    expect(await named()).toBe(notice?.stored.number);
    await desk.services.records.void(desk.context, {
      id: notice?.stored.id ?? '',
      version: notice?.stored.version ?? 0,
      reason: '误发',
    });
    expect(await named()).toBe('');
    const remade = await again(await desk.call('escape.get', { id: made.stored.id }));
    expect(remade.notices[0]?.stored.number).not.toBe(notice?.stored.number);
    expect(await named()).toBe(remade.notices[0]?.stored.number);
    expect(await defects(desk)).toEqual([]);
  });

  it('tells the complaint it names now and not the one it named before, whether it went out or not', async () => {
    const on = async () =>
      (await register(desk, { receivedAt: '2026-11-20T09:40+08:00', customer: firstCustomer })).stored;
    const [first, second] = [await on(), await on()];
    const told = async () => {
      const found = [];
      for (const { id } of [first, second])
        found.push((await desk.call('complaint.get', { id })).stored.body.noticeNumber);
      return found;
    };
    const naming = (body: EscapeEvent, complaintNumber: string): EscapeEvent => ({
      ...body,
      customers: body.customers.map((each, at) => (at === 0 ? { ...each, complaintNumber } : each)),
    });
    const made = await issue({ body: naming(twoCustomers(), first.number) });
    expect(await told()).toEqual(['LL-2026-0001', '']);
    const body = naming(made.stored.body, second.number);
    const remade = await again(made, { body: { ...body, event: '扭矩不足，已复测。' } });
    expect(remade.notices[0]?.stored.body.complaintNumber).toBe(second.number);
    expect(await told()).toEqual(['', 'LL-2026-0001']);
    const { stored } = await send(await noticeAt(remade, 0));
    const event = await desk.call('escape.get', { id: made.stored.id });
    const last = await again(event, { body: naming(event.stored.body, first.number) });
    expect(last.notices[0]?.stored.body).toEqual({ ...stored.body, complaintNumber: first.number });
    expect(await told()).toEqual(['LL-2026-0001', '']);
    expect(await defects(desk)).toEqual([]);
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

  it('is due until the last revision went out, and counts from the first change that nobody was told of', async () => {
    const event = await issue();
    for (const index of [0, 1]) await send(await noticeAt(event, index));
    const toldAgain = async () =>
      (await desk.call('record.dates', { recordId: event.stored.id, offset: 0, limit: 9 })).dates.flatMap(
        ({ date }) => (date.what === 'notify-again' ? [[date.due, date.done]] : []),
      );
    desk.at('2026-11-21T09:00+08:00');
    const asked = await desk.call('escape.get', { id: event.stored.id });
    const revised = await again(asked, { body: grow(asked) });
    expect(await toldAgain()).toEqual([['2026-11-22T09:00+08:00', null]]);
    desk.at('2026-11-21T15:00+08:00');
    await send(await noticeAt(revised, 0), { sentAt: '2026-11-21T14:00+08:00' });
    expect(await toldAgain()).toEqual([['2026-11-22T09:00+08:00', null]]);
    const half = await desk.call('escape.get', { id: event.stored.id });
    const more = await again(half, { body: grow(half) });
    expect(await toldAgain()).toEqual([['2026-11-22T09:00+08:00', null]]);
    await send(await noticeAt(more, 0), { sentAt: '2026-11-21T14:30+08:00' });
    await send(await noticeAt(more, 1), { sentAt: '2026-11-21T14:50+08:00' });
    expect(await toldAgain()).toEqual([['2026-11-22T09:00+08:00', '2026-11-21T14:50+08:00']]);
    const told = await desk.call('escape.get', { id: event.stored.id });
    await again(told, { body: grow(told) });
    expect(await toldAgain()).toEqual([['2026-11-22T15:00+08:00', null]]);
  });

  const saveEvent = async (id: string, change: Partial<EscapeEvent>) => {
    const { stored } = await desk.call('escape.get', { id });
    const body = { ...stored.body, ...change };
    return desk.call('record.save', { kind: 'escape-event', id, version: stored.version, body, reason: '' });
  };

  it('opens a closed event when its range grows, or a notice of it is open again', async () => {
    const event = await issue();
    const { id } = event.stored;
    for (const [index, released] of [800, 240].entries()) {
      const { stored } = await send(await noticeAt(event, index));
      const recipients = stored.body.recipients.map((each) => ({
        ...each,
        balance: { ...each.balance, released, closedOn: '2026-11-20' },
      }));
      const body = { ...stored.body, recipients };
      await desk.call('record.save', {
        kind: 'notice',
        id: stored.id,
        version: stored.version,
        body,
        reason: '',
      });
    }
    const closed = { ownBalance: { ...event.stored.body.ownBalance, released: 640 }, closedOn: '2026-11-20' };
    await saveEvent(id, closed);
    const { ranges } = grow(event);
    await saveEvent(id, { ranges });
    const { stored } = await desk.call('escape.get', { id });
    expect(stored.body).toMatchObject({ closedOn: null, rangeChangedAt: '2026-11-20T18:00+08:00' });
    const { entries } = await desk.call('record.history', { id, offset: 0, limit: 1 });
    expect(entries[0]?.changes).toContainEqual({ path: 'closedOn', old: '2026-11-20', new: null });
    // The range and the end in one save: what is not told closes nothing.
    await saveEvent(id, { ranges: event.stored.body.ranges });
    expect(await findingsOf(saveEvent(id, { ranges, closedOn: '2026-11-20' }))).toEqual([
      'closedOn not-ready',
    ]);
  });

  it('keeps a customer who has a notice in its event', async () => {
    const event = await issue();
    const [first] = event.stored.body.customers;
    const customers = event.stored.body.customers.slice(1);
    const ranges = event.stored.body.ranges.filter(({ recipientId }) => recipientId !== first?.id);
    expect(await findingsOf(saveEvent(event.stored.id, { customers, ranges }))).toEqual([
      'customers has-notice',
    ]);
    const { stored } = await noticeAt(event, 0);
    await desk.call('record.void', { id: stored.id, version: stored.version, reason: '误发' });
    expect((await saveEvent(event.stored.id, { customers, ranges })).body).toMatchObject({
      customers: [{ name: '浙西悬架系统有限公司' }],
    });
  });

  it('types over no word that was corrected in a notice', async () => {
    const event = await issue();
    const { stored } = await noticeAt(event, 0);
    const recipients = stored.body.recipients.map((each) => ({
      ...each,
      contactName: '林溪',
      contactEmail: 'lin@example.com',
    }));
    const body = { ...stored.body, complaintNumber: 'QN-4711', recipients };
    await desk.call('record.save', {
      kind: 'notice',
      id: stored.id,
      version: stored.version,
      body,
      reason: '',
    });
    const after = await again(await desk.call('escape.get', { id: event.stored.id }), { reason: '' });
    expect(after.stored.body.customers[0]).toMatchObject({ contactName: '林溪', complaintNumber: 'QN-4711' });
    expect(after.notices[0]?.stored.body).toMatchObject({
      complaintNumber: 'QN-4711',
      recipients: [{ contactName: '林溪', contactEmail: 'lin@example.com' }],
    });
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

it('a notice goes out by being sent, never by typing when', async () => {
  const { stored } = await noticeAt(await issue(), 0);
  const at = '2026-11-20T17:00+08:00';
  const body = { ...stored.body, issuedAt: at, firstIssuedAt: at };
  const { id, version } = stored;
  const saved = await desk.call('record.save', { kind: 'notice', id, version, body, reason: '' });
  expect(saved.body).toMatchObject({ issuedAt: null, firstIssuedAt: null });
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
  it('is linked both ways, once, and not proposed where it names neither part nor batch', async () => {
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

  it('is proposed by its part or its batch, and counts its pieces with the first of that customer', async () => {
    const event = await issue();
    const customer = { ...blankComplaint().customer, name: '甬东汽车底盘有限公司' };
    const line = { ...blankLine(crypto.randomUUID()), defectiveQuantity: 12 };
    const on = async (more: Partial<typeof line>, name = customer.name) =>
      (await register(desk, { customer: { ...customer, name }, lines: [{ ...line, ...more }] })).stored;
    const byPart = await on({ partNumber: 'DF-3102-011' });
    const byBatch = await on({ batch: '261118-1' });
    const otherBatch = await on({ batch: '261118-3' });
    const otherCustomer = await on({ batch: '261118-1' }, '丙方车桥');
    const proposed = async ({ id }: typeof byPart) =>
      (await desk.call('escape.matching', { complaintId: id })).events.map(({ isLinked }) => isLinked);
    expect(await proposed(byPart)).toEqual([false]);
    expect(await proposed(byBatch)).toEqual([false]);
    // That batch went to the other customer; this one was not told of the event.
    expect(await proposed(otherBatch)).toEqual([]);
    expect(await proposed(otherCustomer)).toEqual([]);

    const pieces = async ({ id }: typeof byPart) => {
      const { pieces: counted, why, countedWith } = (await desk.call('complaint.get', { id })).pieces;
      return { pieces: counted, why, with: countedWith };
    };
    expect((await pieces(byBatch)).pieces).toBe(12);
    const { id, version } = event.stored;
    const { stored } = await desk.call('escape.link', { id, version, complaintNumber: byPart.number });
    await desk.call('escape.link', { id, version: stored.version, complaintNumber: byBatch.number });
    expect(await proposed(byBatch)).toEqual([true]);
    expect((await pieces(byPart)).pieces).toBe(12);
    expect(await pieces(byBatch)).toMatchObject({ pieces: 0 });
  });

  it('stays as it is where it is closed', async () => {
    const at = '2026-11-20T16:00+08:00';
    const { id, number, version, body } = (
      await register(desk, {
        receivedAt: '2026-11-20T09:40+08:00',
        customer: firstCustomer,
        hasNoCosts: true,
      })
    ).stored;
    const { stored: closed } = await desk.call('complaint.save', {
      id,
      version,
      body: closedAt(at, body),
      note,
    });
    const event = await issue();
    const link = { id: event.stored.id, version: event.stored.version, complaintNumber: number };
    const linked = await desk.call('escape.link', link);
    expect(linked.notices[0]?.stored.body.complaintNumber).toBe(number);
    expect((await desk.call('complaint.get', { id })).stored).toEqual(closed);
  });

  it('is refused once it is void', async () => {
    const { stored } = await register(desk, {
      receivedAt: '2026-11-20T09:40+08:00',
      customer: firstCustomer,
    });
    await desk.call('complaint.void', { id: stored.id, version: stored.version, reason: '误登' });
    const event = await issue();
    const link = { id: event.stored.id, version: event.stored.version, complaintNumber: stored.number };
    expect((await refused(desk.call('escape.link', link))).code).toBe('not-found');
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
