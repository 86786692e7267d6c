import { blankComplaint } from '@shared/domain/complaint';
import {
  byPlace,
  checkEscape,
  type EscapeEvent,
  type EscapeStatus,
  escapeDates,
  escapeFromComplaint,
  escapeStatus,
  eventTotals,
  mayCloseEvent,
  sharesOf,
} from '@shared/domain/escape';
import { blankRecipient } from '@shared/domain/notice';
import { describe, expect, it } from 'vitest';
import { at, customer, event, id, row } from './events';

const { balance } = blankRecipient(id(0));

/** The event with the notice of each customer as given; the second keeps the last. */
const noticed = (...notices: readonly object[]): EscapeEvent => ({
  ...event,
  customers: event.customers.map((each, index) => ({
    ...each,
    notice: {
      id: id(60 + index),
      number: `LL-${index}`,
      revision: 0,
      issuedAt: null,
      firstIssuedAt: null,
      receivedAt: null,
      balance,
      ...(notices[index] ?? notices.at(-1)),
    },
  })),
});
const sent = { issuedAt: at('17:45'), firstIssuedAt: at('17:45') };
const received = { ...sent, receivedAt: at('18:05') };

const standings: readonly (readonly [EscapeStatus, EscapeEvent])[] = [
  ['preparing', event],
  ['to-tell', noticed({})],
  ['to-send', noticed(sent, { firstIssuedAt: at('17:45') })],
  ['awaiting-receipts', noticed(received, sent)],
  ['in-handling', noticed(received)],
  ['range-changed', { ...noticed(received), rangeChangedAt: at('20:00') }],
  [
    'range-changed',
    { ...noticed(received), customers: [...noticed(received).customers, customer(3, '新顾客')] },
  ],
  ['closed', { ...noticed(received), closedOn: '2026-12-18' }],
];
it.each(standings)('an event is %s', (status, given) => {
  expect(escapeStatus(given)).toBe(status);
});

describe('the pieces of an event', () => {
  const settled = noticed(
    { ...received, balance: { ...balance, released: 700, scrapped: 100, closedOn: '2026-12-01' } },
    { ...received, balance: { ...balance, reworked: 240, closedOn: '2026-12-02' } },
  );

  it('are those of each customer and our own', () => {
    expect(eventTotals(event)).toEqual({ suspect: { pieces: 1680, uncounted: 0 }, pending: 1680 });
    expect(
      sharesOf(settled).map(({ customer: of, pending, isClosed }) => [of?.name ?? null, pending, isClosed]),
    ).toEqual([
      ['甬东汽车底盘', 0, true],
      ['浙西悬架', 0, true],
      [null, 640, false],
    ]);
  });

  it('are counted by place', () => {
    expect(byPlace(event).map(({ place, pieces }) => [place, pieces])).toEqual([
      ['our-stock', 640],
      ['customer-stock', 1040],
    ]);
  });

  it('are not known while a row is uncounted', () => {
    expect(eventTotals({ ...event, ranges: [row(11, 1, 'A', null)] }).pending).toBeNull();
  });

  it('close at nothing pending anywhere, ours too', () => {
    expect(mayCloseEvent(settled)).toBe(false);
    const ours = { ...settled, ownBalance: { ...balance, reworked: 640 } };
    expect(mayCloseEvent(ours)).toBe(true);
    expect(mayCloseEvent({ ...ours, rangeChangedAt: at('20:00') })).toBe(false);
    expect(checkEscape({ ...settled, closedOn: '2026-12-18' })).toContainEqual(
      expect.objectContaining({ path: 'closedOn', code: 'not-ready' }),
    );
    expect(checkEscape({ ...ours, closedOn: '2026-12-18' })).toEqual([]);
  });
});

describe('what an event refuses', () => {
  it.each([
    ['a row of somebody who is not in it', { ranges: [row(11, 9, 'A', 5)] }, 'ranges.0.recipientId required'],
    ['a customer without a name', { customers: [customer(1, '')] }, 'customers.0.name required'],
    [
      'one customer twice',
      { customers: [customer(1, '甬东'), customer(3, '甬东')] },
      'customers.1.name duplicate',
    ],
    ['a count below nothing', { ranges: [row(11, 1, 'A', -5)] }, 'ranges.0.suspectQuantity negative'],
  ])('%s', (_, given, finding) => {
    const found = checkEscape({ ...event, ranges: [], ...given }).filter(({ level }) => level === 'error');
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual([finding]);
  });
});

it('is to be told within the target from its discovery, and again from a change of its range', () => {
  const context = { timeZone: 'Asia/Shanghai', noticeHours: 24, lookup: () => ({ works: true }) as never };
  expect(escapeDates(event, context)).toEqual([
    expect.objectContaining({ what: 'notify', due: '2026-11-21T10:15+08:00', done: null, owner: '李强' }),
  ]);
  expect(escapeDates({ ...noticed(received), rangeChangedAt: at('20:00') }, context)).toEqual([
    expect.objectContaining({ what: 'notify-again', due: '2026-11-21T20:00+08:00' }),
  ]);
  expect(escapeDates({ ...event, discovery: { ...event.discovery, at: null } }, context)).toEqual([]);
});

it('an event found by a complaint carries what that says, and asks when it was found', () => {
  let last = 100;
  const blank = blankComplaint();
  const body = {
    ...blank,
    customer: { ...blank.customer, name: '甬东汽车底盘', contactName: '何静' },
    problemSummary: '螺母扭矩不足',
    lines: [
      {
        ...({} as (typeof blank.lines)[number]),
        id: id(1),
        partName: '支架总成',
        partNumber: 'DF-3102',
        customerPartNumber: '5Q0',
        vehicleModel: 'E21',
        batch: '261118-1',
        producedOn: null,
        serialNumbers: '',
        shippedQuantity: 800,
        suspectQuantity: null,
        shippedOn: '2026-11-18',
        deliveryNote: 'SH-01',
        failureDescription: '',
      },
    ],
  };
  const made = escapeFromComplaint(
    { number: 'KS-2026-0009', body },
    { customer: null, today: '2026-11-21', newId: () => id(++last) },
  );
  expect(made).toMatchObject({
    subject: '螺母扭矩不足',
    event: '螺母扭矩不足',
    complaintNumber: 'KS-2026-0009',
    discovery: { at: null },
    customers: [
      {
        name: '甬东汽车底盘',
        contactName: '何静',
        complaintNumber: 'KS-2026-0009',
        customerPartNumber: '5Q0',
      },
    ],
    ranges: [{ batch: '261118-1', suspectQuantity: 800 }],
  });
  expect(made.ranges[0]?.recipientId).toBe(made.customers[0]?.id);
});
