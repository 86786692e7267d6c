import { mondayToFriday } from '@shared/domain/calendar';
import { checkComplaint } from '@shared/domain/complaint';
import {
  asComplaint,
  blankCommunication,
  type Communication,
  canReopen,
  communicationDates,
  communicationStatus,
  complaintFromCommunication,
  enquiryLogOf,
  feedbackLogOf,
  missingForComplaint,
  problemLogOf,
  reopened,
} from '@shared/domain/feedback';
import { recordSchemas } from '@shared/domain/record';
import { withLaterFields } from '@shared/domain/record/upgrade';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const rules = { timeZone: 'Asia/Shanghai', lookup: mondayToFriday };
const id = '00000000-0000-4000-8000-000000000001';
const blank = blankCommunication();
const call: Communication = {
  ...blank,
  customer: { ...blank.customer, name: '甲方汽车', contactName: '陈工', contactPhone: '000-1' },
  kind: 'enquiry',
  at: '2026-11-16T10:20+08:00',
  channel: 'phone',
  operator: '王业务',
  request: '支架孔位偏移,螺栓拧不进。',
  product: '支架',
  partNumber: 'NDF-1',
  topic: 'quality',
  promises: [{ id, what: '下午到现场', due: '2026-11-16', responsible: '', keptOn: null, moves: [] }],
};
const done = {
  completedAt: '2026-11-17T10:00+08:00',
  answeredAt: '2026-11-17T09:00+08:00',
  answer: '可以。',
};
const called = (satisfaction: Communication['callBack']['satisfaction'], followUpNumber = '') => ({
  ...blank.callBack,
  at: '2026-11-19T10:00+08:00',
  satisfaction,
  followUpNumber,
});

describe('a log stands', () => {
  it.each<[string, Partial<Communication>]>([
    ['closed-loop', { ...done, callBack: called('satisfied') }],
    ['unsatisfied', { ...done, callBack: called('dissatisfied') }],
    ['closed-loop', { ...done, callBack: called('dissatisfied', 'GT-2026-0009') }],
    ['to-complaint', { kind: 'complaint', complaintNumber: 'KS-2026-0001' }],
    ['open', { kind: 'enquiry', complaintNumber: 'KS-2026-0001' }],
  ])('%s', (status, facts) => {
    expect(communicationStatus({ ...call, ...facts })).toBe(status);
  });
});

describe('the call-back', () => {
  const dueOf = (given: Partial<Communication>, callBackDays?: number) =>
    communicationDates(
      { ...call, ...given },
      { ...rules, ...(callBackDays === undefined ? {} : { callBackDays }) },
    ).find(({ what }) => what === 'call-back');
  it('is due two days after the completion, or as many as the firm says, or as agreed', () => {
    expect(dueOf({})).toBeUndefined();
    expect(dueOf(done)?.due).toBe('2026-11-19');
    expect(dueOf(done, 1)?.due).toBe('2026-11-18');
    expect(dueOf({ ...done, callBack: { ...blank.callBack, dueOn: '2026-11-25' } })?.due).toBe('2026-11-25');
  });
  it('is not asked for after praise, and not of a log that became a complaint', () => {
    expect(dueOf({ ...done, kind: 'praise' })).toBeUndefined();
    expect(dueOf({ ...done, kind: 'complaint', complaintNumber: 'KS-2026-0001' })).toBeUndefined();
  });
  it('is done once the customer was called', () => {
    expect(dueOf({ ...done, callBack: called('satisfied') })?.done).toBe('2026-11-19T10:00+08:00');
  });
});

it('the answer is due by the minute where one is given', () => {
  const [, answer] = communicationDates(
    { ...call, answerDueOn: '2026-11-18', answerDueAt: '2026-11-16T10:30+08:00' },
    rules,
  );
  expect(answer).toMatchObject({ what: 'answer', due: '2026-11-16T10:30+08:00', done: null });
});

it('a customer who is not satisfied opens the log again; what was answered stays as a round', () => {
  const answered = { answeredBy: '王业务', answerChannel: 'phone' } as const;
  const closed = { ...call, ...done, ...answered, callBack: called('dissatisfied') };
  expect(canReopen(closed)).toBe(true);
  const again = reopened(closed, { id, at: '2026-11-19T10:05+08:00', reason: '顾客不满意' });
  expect(communicationStatus(again)).toBe('open');
  expect(again).toMatchObject({ answer: '', completedAt: null, state: 'in-progress' });
  // Nobody has answered the new round yet, by any way: its printed card has nothing to say there.
  expect(again).toMatchObject({ answeredAt: null, answeredBy: '', answerChannel: null });
  expect(again.rounds).toEqual([
    { id, reopenedAt: '2026-11-19T10:05+08:00', reason: '顾客不满意', ...done, satisfaction: 'dissatisfied' },
  ]);
  expect(v.is(recordSchemas.communication, again)).toBe(true);
});

describe('转为投诉', () => {
  it('fills the complaint with all the log knows; T0 is the minute of the contact', () => {
    const complaint = complaintFromCommunication(call, id);
    expect(complaint).toMatchObject({
      customer: { name: '甲方汽车', contactName: '陈工', contactPhone: '000-1' },
      channel: 'phone',
      form: 'oral',
      receivedAt: '2026-11-16T10:20+08:00',
      receivedBy: '王业务',
      statement: '支架孔位偏移,螺栓拧不进。',
      promised: '下午到现场（2026-11-16）',
      category: 'product-quality',
      lines: [{ id, partName: '支架', partNumber: 'NDF-1' }],
    });
    expect(
      checkComplaint(complaint, Date.parse('2026-11-16T11:00+08:00')).filter(
        ({ level }) => level === 'error',
      ),
    ).toEqual([]);
  });
  it('a mail is a written complaint, and no product makes no line', () => {
    const mail = complaintFromCommunication({ ...call, channel: 'email', product: '', partNumber: '' }, id);
    expect(mail).toMatchObject({ form: 'written', lines: [] });
  });
  it('gives the log the number of the complaint', () => {
    expect(asComplaint(call, 'KS-2026-0007')).toEqual({
      ...call,
      kind: 'complaint',
      complaintNumber: 'KS-2026-0007',
    });
  });
  it('names what is still missing', () => {
    expect(missingForComplaint(blank)).toEqual(['customer', 'at', 'channel', 'request']);
    expect(missingForComplaint(call)).toEqual([]);
  });
});

describe('the register forms from the logs', () => {
  const period = { from: '2026-11-01', to: '2026-11-30', department: '业务部' };
  const contact = (number: string, body: Partial<Communication>) => ({
    id,
    number,
    body: { ...call, ...body },
  });
  const contacts = [
    contact('GT-2026-0003', { at: '2026-11-18T09:00+08:00', kind: 'praise', request: '到场及时' }),
    contact('GT-2026-0001', { ...done, enquiryCategory: 'technical', callBack: called('satisfied') }),
    contact('GT-2026-0002', {
      at: '2026-11-17T09:00+08:00',
      request: '支架孔位偏移，螺栓拧不进',
      kind: 'enquiry',
    }),
    contact('GT-2026-0004', { kind: null }),
  ];
  it('客户反馈登记表 holds every kind in the order of time, no other contact', () => {
    const log = feedbackLogOf(contacts, period, 'Asia/Shanghai');
    expect(log.entries.map(({ on, kind }) => [on, kind])).toEqual([
      ['2026-11-16', 'enquiry'],
      ['2026-11-17', 'enquiry'],
      ['2026-11-18', 'praise'],
    ]);
    expect(log.entries[0]).toMatchObject({
      person: '陈工',
      repliedOn: '2026-11-17',
      result: '可以。',
      satisfaction: 'satisfied',
    });
    expect(v.is(recordSchemas['feedback-log'], log)).toBe(true);
  });
  it('客户咨询登记表 holds the enquiries with number, category and answer', () => {
    const log = enquiryLogOf(contacts, period);
    expect(log.entries.map(({ number, state }) => [number, state])).toEqual([
      ['GT-2026-0001', 'closed'],
      ['GT-2026-0002', 'open'],
    ]);
    expect(log.entries[0]).toMatchObject({ category: 'technical', phone: '000-1', answeredBy: '王业务' });
    expect(v.is(recordSchemas['enquiry-log'], log)).toBe(true);
  });
  it('客户问题记录表 holds what came twice, whatever its spaces and signs', () => {
    const log = problemLogOf(contacts, period, 'Asia/Shanghai');
    expect(log.entries).toMatchObject([
      { on: '2026-11-16', times: 2, lastOn: '2026-11-17', measure: '可以。', state: 'in-progress' },
    ]);
    expect(v.is(recordSchemas['problem-log'], log)).toBe(true);
  });
  it('cuts a text longer than a line, and says so', () => {
    const [entry] = feedbackLogOf(
      [contact('GT-2026-0001', { request: '长'.repeat(500) })],
      period,
      'Asia/Shanghai',
    ).entries;
    expect(entry?.content).toBe(`${'长'.repeat(199)}…`);
  });
});

it('a log written before these fields reads with nothing in them', () => {
  const {
    kind,
    urgency,
    enquiryCategory,
    outcome,
    product,
    partNumber,
    scene,
    coordinatedAt,
    answerDueAt,
    answeredBy,
    escalation,
    callBack,
    steps,
    rounds,
    ...old
  } = blank;
  expect(withLaterFields('communication', old)).toEqual(blank);
  expect([
    kind,
    urgency,
    enquiryCategory,
    outcome,
    product,
    partNumber,
    scene,
    coordinatedAt,
    answerDueAt,
    answeredBy,
    escalation,
    callBack,
    steps,
    rounds,
  ]).toHaveLength(14);
});
