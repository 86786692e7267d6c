import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildWorkCalendar,
  defaultCompanyCalendar,
  mondayToFriday,
  type OfficialYear,
} from '@shared/domain/calendar';
import {
  blankDeviation,
  blankOrder,
  checkOrder,
  deliveredOn,
  handedOverAt,
  isPaymentUnagreed,
  type Order,
  orderDates,
  orderStatus,
  paymentCount,
  type Shipment,
  shippedOn,
} from '@shared/domain/order';
import { dateStanding, factsOf } from '@shared/domain/record';
import { describe, expect, it } from 'vitest';

const official = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../../../resources/calendar/CN-2026.json'), 'utf8'),
) as OfficialYear;
const rules = { timeZone: 'Asia/Shanghai', lookup: mondayToFriday };
const line = (quantity: number | null): Order['lines'][number] => ({
  id: 'l1',
  partNumber: '',
  partName: '支架',
  quantity,
  unit: '',
  wantedOn: null,
  note: '',
});
const sent = (shipped: string | null, quantity: number | null, received: string | null = null): Shipment => ({
  id: 's1',
  shippedOn: shipped,
  deliveryNote: '',
  tracking: '',
  quantity,
  receivedOn: received,
  receivedBy: '',
  difference: '',
});
const handed = (at: string | null): Order['handOvers'][number] => ({
  id: 'h1',
  department: '生产部',
  person: '',
  at,
});
const given = (facts: Partial<Order>): Order => ({ ...blankOrder(), ...facts });
const arrived = { shipments: [sent('2026-11-10', null, '2026-11-12')] };
const invoiced = { ...arrived, invoicedOn: '2026-11-13' };
const open = { ...blankDeviation('d1'), content: '少一箱' };

describe('an order', () => {
  it.each<[string, Partial<Order>]>([
    ['received', {}],
    ['confirmed', { confirmedAt: '2026-11-18T10:00+08:00' }],
    ['reviewed', { reviewedOn: '2026-11-18', reviewResult: 'accepted' }],
    ['answered', { answeredAt: '2026-11-18T12:00+08:00' }],
    ['answered', { answeredAt: '2026-11-18T12:00+08:00', handOvers: [handed(null)] }],
    ['handed-over', { handOvers: [handed('2026-11-18T12:00+08:00')] }],
    ['part-shipped', { lines: [line(100)], shipments: [sent('2026-11-19', 60)] }],
    ['shipped', { lines: [line(100)], shipments: [sent('2026-11-19', 60), sent('2026-11-20', 40)] }],
    ['shipped', { shipments: [sent('2026-11-19', null)] }],
    ['delivered', arrived],
    ['invoiced', invoiced],
    ['finished', { ...invoiced, paidOn: '2026-11-20' }],
    ['invoiced', { ...invoiced, paidOn: '2026-11-20', deviations: [open] }],
    ['finished', { ...invoiced, paidOn: '2026-11-20', deviations: [{ ...open, settledOn: '2026-11-14' }] }],
    [
      'finished',
      { ...invoiced, paidOn: '2026-11-20', deviations: [{ ...open, followUpNumber: 'GT-2026-0001' }] },
    ],
    // Steps may come in any order: the farthest of the goods counts.
    ['shipped', { shipments: [sent('2026-11-19', null)], invoicedOn: '2026-11-19', paidOn: '2026-11-20' }],
    ['reviewed', { reviewedOn: '2026-11-18', reviewResult: 'refused' }],
    ['refused', { reviewResult: 'refused', answeredAt: '2026-11-18T12:00+08:00' }],
    ['cancelled', { ...invoiced, cancelledOn: '2026-11-20' }],
  ])('is %s', (status, facts) => {
    expect(orderStatus(given(facts))).toBe(status);
  });

  it.each<[string | null, string | null, Partial<Order>]>([
    [null, null, { lines: [line(100)], shipments: [sent('2026-11-19', 99, '2026-11-20')] }],
    ['2026-11-20', null, { lines: [line(100)], shipments: [sent('2026-11-20', 40), sent('2026-11-19', 60)] }],
    [
      '2026-11-19',
      '2026-11-21',
      { lines: [line(100)], shipments: [sent('2026-11-19', 120, '2026-11-21'), sent(null, null)] },
    ],
    // Where a quantity is not known, the last delivery that was planned counts.
    [
      null,
      null,
      { lines: [line(100)], shipments: [sent('2026-11-19', null, '2026-11-20'), sent(null, null)] },
    ],
    [
      '2026-11-22',
      null,
      { lines: [line(null)], shipments: [sent('2026-11-19', 50, '2026-11-20'), sent('2026-11-22', 50)] },
    ],
  ])('is on its way by %s and received by %s', (shipped, received, facts) => {
    expect([shippedOn(given(facts)), deliveredOn(given(facts))]).toEqual([shipped, received]);
  });

  it('is handed over with the last of its departments, whatever zone the time was written in', () => {
    const handOvers = [handed('2026-11-18T12:00+08:00'), handed('2026-11-18T05:00+00:00')];
    expect(handedOverAt({ handOvers })).toBe('2026-11-18T05:00+00:00');
    expect(handedOverAt({ handOvers: [...handOvers, handed(null)] })).toBeNull();
    expect(handedOverAt({ handOvers: [] })).toBeNull();
  });
});

describe('the limits of an order', () => {
  const whole = given({
    receivedAt: '2026-11-20T16:30+08:00',
    receivedBy: '王业务',
    confirmedAt: '2026-11-20T23:30+08:00',
    paymentFrom: 'confirmation',
    promisedShipOn: '2026-11-30',
    shipments: [sent('2026-11-29', null, '2026-12-31')],
  });
  const dues = (order: Order, more: object = {}) =>
    orderDates(order, { ...rules, ...more }).map(({ what, due, done }) => [what, due, done]);

  it('run by clock hours, working days and months, each done by its own fact', () => {
    expect(dues(whole)).toEqual([
      ['answer', '2026-11-21T16:30+08:00', null],
      ['pass-on', '2026-11-21T00:30+08:00', null],
      ['shipment', '2026-11-30', '2026-11-29'],
      ['invoice', '2027-01-31', null],
      ['payment', '2026-11-27', null],
    ]);
    const done = {
      ...whole,
      answeredAt: '2026-11-21T16:31+08:00',
      handOvers: [handed('2026-11-21T00:30+08:00')],
      invoicedOn: '2027-01-31',
      paidOn: '2026-11-28',
    };
    const now = { today: '2027-03-01', epochMs: Date.parse('2027-03-01T00:00Z') };
    expect(orderDates(done, rules).map((date) => dateStanding(date, now, rules.timeZone))).toEqual([
      'late',
      'kept',
      'kept',
      'kept',
      'late',
    ]);
  });

  it('follow the settings', () => {
    const orderLimits = { passOnHours: 2, answerHours: 4, paymentWorkingDays: 1, invoiceMonths: 2 };
    expect(dues(whole, { orderLimits }).map(([, due]) => due)).toEqual([
      '2026-11-20T20:30+08:00',
      '2026-11-21T01:30+08:00',
      '2026-11-30',
      '2027-02-28',
      '2026-11-23',
    ]);
  });

  it('count the days to pay by the work calendar: holidays are stepped over, make-up days count', () => {
    const calendar = buildWorkCalendar({ official: [official], company: defaultCompanyCalendar });
    // 1–7 October are the National Day holiday, Saturday the 10th is worked instead.
    const order = given({ confirmedAt: '2026-09-29T10:00+08:00', paymentFrom: 'confirmation' });
    const count = paymentCount(order, { ...rules, lookup: calendar.fact });
    expect(count?.from).toBe('2026-09-29');
    expect(count?.date).toBe('2026-10-12');
    expect(count?.skipped.some(({ name }) => name !== null)).toBe(true);
  });

  it('count from the invoice where the customer pays by invoice, and not at all where a day was agreed', () => {
    const paymentDue = (order: Order) =>
      orderDates(order, rules).find(({ what }) => what === 'payment')?.due ?? null;
    const byInvoice = given({ confirmedAt: '2026-11-18T10:00+08:00', paymentFrom: 'invoice' });
    expect(paymentDue(byInvoice)).toBeNull();
    expect(paymentDue({ ...byInvoice, invoicedOn: '2026-11-20' })).toBe('2026-11-27');
    const agreed = { ...byInvoice, invoicedOn: '2026-11-20', paymentAgreedOn: '2027-01-20' };
    expect(paymentDue(agreed)).toBe('2027-01-20');
    expect(paymentCount(agreed, rules)).toBeNull();
  });

  it('have no day to pay by where it was not agreed how: none is invented, and it is told until it is', () => {
    const unagreed = { ...whole, paymentFrom: null, invoicedOn: '2026-11-30' };
    expect(paymentCount(unagreed, rules)).toBeNull();
    expect(dues(unagreed).map(([what]) => what)).not.toContain('payment');
    expect(isPaymentUnagreed(unagreed)).toBe(true);
    for (const settled of [
      { paymentFrom: 'invoice' },
      { paymentAgreedOn: '2027-01-20' },
      { paidOn: '2026-12-01' },
      { cancelledOn: '2026-12-01' },
      { reviewResult: 'refused' },
    ] as const)
      expect(isPaymentUnagreed({ ...unagreed, ...settled })).toBe(false);
    expect(isPaymentUnagreed(blankOrder())).toBe(false);
  });

  it('are none of a cancelled order, and the answer alone of a refused one', () => {
    expect(dues({ ...whole, cancelledOn: '2026-11-21' })).toEqual([]);
    expect(dues({ ...whole, reviewResult: 'refused' }).map(([what]) => what)).toEqual(['answer']);
    expect(dues(blankOrder())).toEqual([]);
  });
});

it('an order says why it was cancelled or refused, what its review came to, and no goods arrive before they left', () => {
  const findings = checkOrder(
    given({
      cancelledOn: '2026-11-20',
      reviewedOn: '2026-11-20',
      shipments: [sent('2026-11-20', null, '2026-11-19')],
    }),
  );
  expect(findings.map(({ path, code }) => [path, code])).toEqual([
    ['cancelReason', 'needs-reason'],
    ['reviewResult', 'required'],
    ['shipments.0.receivedOn', 'end-before-start'],
  ]);
  expect(checkOrder(given({ reviewResult: 'refused' }))).toMatchObject([{ path: 'reviewNote' }]);
  expect(checkOrder(blankOrder())).toEqual([]);
});

it('lists know an order by its number and part, and the complaint a deviation became', () => {
  const order = given({
    orderNumber: 'PO-1',
    lines: [line(1)],
    receivedAt: '2026-11-18T10:00+08:00',
    receivedBy: '王业务',
    deviations: [{ ...open, followUpNumber: 'KS-2026-0003' }],
  });
  expect(factsOf('order', order)).toMatchObject({
    subject: 'PO-1 支架',
    datedOn: '2026-11-18',
    owner: '王业务',
    complaintNumbers: ['KS-2026-0003'],
    isOpen: true,
  });
});
