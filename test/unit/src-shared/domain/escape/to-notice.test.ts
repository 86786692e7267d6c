import {
  afterNotice,
  escapeSchema,
  isRangeChanged,
  noticeOf,
  readyToIssue,
  retold,
  strangersIn,
  summaryOf,
} from '@shared/domain/escape';
import { asSent, noticeSchema } from '@shared/domain/notice';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { at, event, id, row } from './events';

const [first, second] = event.customers as [
  (typeof event.customers)[number],
  (typeof event.customers)[number],
];

it('an event and the notices made of it keep to their schemas', () => {
  expect(v.is(escapeSchema, event)).toBe(true);
  expect(v.is(noticeSchema, noticeOf(event, 'WL-2026-0001', first))).toBe(true);
});

describe('a customer’s notice', () => {
  it('has him alone, his rows, his part number and his complaint', () => {
    const notice = noticeOf(event, 'WL-2026-0001', second);
    expect(notice.recipients.map(({ name }) => name)).toEqual(['浙西悬架']);
    expect(notice.ranges.map(({ batch }) => batch)).toEqual(['261118-3']);
    expect(notice.product.customerPartNumber).toBe('ZX-77');
    expect(notice.complaintNumber).toBe('KS-2026-0009');
    expect(notice).toMatchObject({ kind: 'escape', revision: 'R0', event: event.event, issuedAt: null });
  });

  it('holds no word of the others, nor anything internal', () => {
    const full = { ...event, internalNote: '内部的话', complaintNumber: 'KS-2026-0009' };
    const text = JSON.stringify(noticeOf(full, 'WL-2026-0001', first));
    for (const strange of ['浙西', '261118-3', 'SH-07', 'ZX-77', 'KS-2026-0009', '261118-2', '内部的话'])
      expect(text).not.toContain(strange);
  });

  it('is brought up to date while it has not gone out', () => {
    const notice = noticeOf(event, 'WL-2026-0001', first);
    const grown = { ...event, ranges: [...event.ranges, row(14, 1, '261119-1', 60)] };
    expect(retold(grown, 'WL-2026-0001', first, { number: 'LL-2026-0001', body: notice })).toMatchObject({
      revision: 'R0',
      replaces: '',
      ranges: [{ batch: '261118-1' }, { batch: '261119-1' }],
    });
    expect(retold(event, 'WL-2026-0001', first, { number: 'LL-2026-0001', body: notice })).toBeNull();
  });

  it('that is about another complaint now says so, sent or not, and no customer is told of it', () => {
    const about = { ...first, complaintNumber: 'KS-2026-0002' };
    const notice = noticeOf(event, 'WL-2026-0001', first);
    for (const body of [notice, asSent(notice, { sentAt: at('17:45') })])
      expect(retold(event, 'WL-2026-0001', about, { number: 'LL-2026-0001', body })).toEqual({
        ...body,
        complaintNumber: 'KS-2026-0002',
      });
  });

  it('that went out gets a revision to acknowledge anew, even where the range grew elsewhere', () => {
    const sent = asSent(noticeOf(event, 'WL-2026-0001', first), { sentAt: at('17:45') });
    const received = {
      ...sent,
      recipients: sent.recipients.map((recipient) => ({
        ...recipient,
        receipt: { ...recipient.receipt, receivedAt: at('18:05'), signedBy: '何静' },
        balance: { ...recipient.balance, released: 12 },
      })),
    };
    const grown = {
      ...event,
      ranges: [...event.ranges, row(14, 2, '261119-1', 60)],
      rangeChangedAt: at('20:00'),
    };
    const next = retold(grown, 'WL-2026-0001', first, { number: 'LL-2026-0001', body: received });
    expect(next).toMatchObject({
      revision: 'R1',
      replaces: 'LL-2026-0001 R0',
      issuedAt: null,
      firstIssuedAt: at('17:45'),
    });
    expect(next?.recipients[0]?.receipt.receivedAt).toBeNull();
    expect(next?.recipients[0]?.balance.released).toBe(12);
    expect(JSON.stringify(next)).not.toContain('261119-1');
  });
});

describe('what stands in a notice of others', () => {
  const told = (words: string) =>
    strangersIn({ ...noticeOf(event, '', first), event: words }, event, first, ['浙西股份']).map(
      ({ what, word }) => `${what} ${word}`,
    );

  it.each([
    ['浙西悬架也有投诉', ['name 浙西悬架']],
    ['批次261118-3同样可疑', ['batch 261118-3']],
    ['见SH-07', ['delivery-note SH-07']],
    ['见投诉KS-2026-0009', ['complaint KS-2026-0009']],
    ['浙西股份的车间', ['name 浙西股份']],
    ['批次261118-1扭矩不足', []],
    ['破坏扭矩低于规定值', []],
  ])('“%s” is found', (words, found) => {
    expect(told(words)).toEqual(found);
  });

  it('is no stranger where both got the same batch', () => {
    const shared = { ...event, ranges: [...event.ranges, row(14, 1, '261118-3', 5)] };
    expect(strangersIn({ ...noticeOf(shared, '', first), event: '批次261118-3' }, shared, first)).toEqual([]);
  });
});

it('an event keeps what the customer’s notice said back', () => {
  const notice = asSent(noticeOf(event, 'WL-2026-0001', first), { sentAt: at('17:45') });
  const made = {
    ...event,
    customers: [{ ...first, notice: summaryOf(id(61), 'LL-2026-0001', noticeOf(event, '', first)) }, second],
  };
  const told = {
    ...notice,
    recipients: [{ ...notice.recipients[0], toldAt: at('16:20'), toldPerson: '何静' }],
  };
  const after = afterNotice(made, id(61), 'LL-2026-0001', told as never);
  expect(after.customers[0]).toMatchObject({
    toldAt: at('16:20'),
    toldPerson: '何静',
    notice: { number: 'LL-2026-0001', revision: 0, issuedAt: at('17:45') },
  });
  expect(afterNotice(made, id(62), 'LL-2026-0002', told as never)).toEqual(made);
  expect(isRangeChanged(event, { ...event, ranges: [] })).toBe(false);
  expect(isRangeChanged(made, { ...made, ranges: [] })).toBe(true);
  expect(isRangeChanged(made, { ...made, owner: '吴敏' })).toBe(false);
});

it('an event without a subject is called by its part and what is wrong; receipts are wanted with the request', () => {
  const ready = readyToIssue({ ...event, subject: ' ', requestBy: '2026-11-22' });
  expect(ready.subject).toBe('支架总成 破坏扭矩低于规定值');
  expect(ready.customers.map(({ replyBy }) => replyBy)).toEqual(['2026-11-22', '2026-11-22']);
  expect(readyToIssue(event).subject).toBe(event.subject);
});
