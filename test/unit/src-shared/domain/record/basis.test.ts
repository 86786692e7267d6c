import {
  addDays,
  addHours,
  addMonths,
  buildWorkCalendar,
  countWorkingDays,
  defaultCompanyCalendar,
} from '@shared/domain/calendar';
import { blankCarePlan } from '@shared/domain/care';
import { blankEscape } from '@shared/domain/escape';
import { blankCommunication } from '@shared/domain/feedback';
import { blankGoodsReturn } from '@shared/domain/goods-return';
import { blankOrder } from '@shared/domain/order';
import {
  basisOf,
  type DateBasis,
  datesOf,
  hasBasis,
  type RecordBody,
  type RecordKind,
  skippedBy,
} from '@shared/domain/record';
import type { DateRules } from '@shared/domain/record-date';
import { blankServiceAgreement } from '@shared/domain/service';
import { blankSurveyRecord } from '@shared/domain/survey';
import { blankVisitReport } from '@shared/domain/visit';
import { describe, expect, it } from 'vitest';

const { fact } = buildWorkCalendar({ official: [], company: defaultCompanyCalendar });
const rules: DateRules = { timeZone: 'Asia/Shanghai', lookup: fact };
const at = '2026-11-18T10:00+08:00';
const order = { ...blankOrder(), receivedAt: at, confirmedAt: at };

const bodies: readonly [RecordKind, string, RecordBody, DateBasis['event']][] = [
  ['goods-return', 'judgement', { ...blankGoodsReturn(), receivedOn: '2026-11-19' }, 'goods-received'],
  [
    'visit-report',
    'visit-report',
    { ...blankVisitReport(), from: '2026-11-18', to: '2026-11-19' },
    'visit-ended',
  ],
  ['order', 'answer', order, 'order-received'],
  ['order', 'pass-on', order, 'order-confirmed'],
  ['order', 'payment', { ...order, paymentFrom: 'invoice', invoicedOn: '2026-11-19' }, 'invoiced'],
  ['order', 'payment', { ...order, paymentFrom: 'confirmation' }, 'order-confirmed'],
  [
    'communication',
    'call-back',
    { ...blankCommunication(), kind: 'complaint', completedAt: at },
    'completed',
  ],
  [
    'escape-event',
    'notify',
    { ...blankEscape(), discovery: { ...blankEscape().discovery, at } },
    'discovered',
  ],
  ['survey-record', 'distribution', { ...blankSurveyRecord(), to: '2026-11-18' }, 'period-ended'],
  [
    'service-agreement',
    'renewal',
    { ...blankServiceAgreement(), to: '2026-12-31', noticeDays: 30 },
    'term-ends',
  ],
  ['care-plan', 'next', { ...blankCarePlan(), grade: 'vip', from: '2026-11-18' }, 'plan-begins'],
];

/** Where a basis leads. */
function led({ at: from, unit, amount }: DateBasis): string {
  const day = from.slice(0, 10);
  if (unit === 'hours') return addHours(from, amount, rules.timeZone);
  if (unit === 'working-days') return countWorkingDays(day, amount, rules.lookup).date;
  if (unit === 'months') return addMonths(day, amount);
  return addDays(day, unit === 'weeks' ? 7 * amount : amount);
}

describe('what a date of a record is counted from', () => {
  it.each(bodies)('of %s, %s, leads to the very date the record has', (kind, row, body, event) => {
    const due = datesOf(kind, body, rules).find(({ id }) => id === row)?.due;
    const basis = basisOf(kind, body, row, rules);
    expect(due).toBeTypeOf('string');
    expect(basis).toMatchObject({ event });
    expect(basis && led(basis)).toBe(due);
  });

  it('is nothing where the day was chosen, agreed or entered', () => {
    const agreed = { ...blankCommunication(), kind: 'complaint' as const, completedAt: at };
    const callBack = { ...agreed.callBack, dueOn: '2026-11-30' };
    expect(basisOf('communication', { ...agreed, callBack }, 'call-back', rules)).toBeNull();
    expect(basisOf('visit-report', blankVisitReport(), 'next-visit', rules)).toBeNull();
    expect(hasBasis('visit-plan')).toBe(false);
  });

  it('names the days a count of working days steps over', () => {
    const body = { ...blankGoodsReturn(), receivedOn: '2026-11-19' };
    const basis = basisOf('goods-return', body, 'judgement', rules);
    expect(basis && skippedBy(basis, rules).map(({ date }) => date)).toEqual(['2026-11-21', '2026-11-22']);
  });
});
