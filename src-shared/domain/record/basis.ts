import { type CivilDate, civilDateOf, countWorkingDays, type DayFact, type Instant } from '../calendar';
import { defaultCareRules, nextContact } from '../care';
import { defaultFeedbackRules } from '../feedback/targets';
import { judgingWorkingDays } from '../goods-return/dates';
import { noticeTargetHours } from '../notice/dates';
import { paymentCount } from '../order/dates';
import { defaultOrderLimits } from '../order/limits';
import { deliveredOn } from '../order/progress';
import type { DateRules } from '../record-date';
import { defaultSurveyRules } from '../survey/rules';
import { defaultVisitRules } from '../visit/rules';
import { lastDayOfVisit } from '../visit/status';
import type { RecordBody, RecordKind } from './kinds';

/** What a date of a record is counted from. */
export const basisEvents = [
  'goods-received',
  'visit-ended',
  'order-received',
  'order-confirmed',
  'delivered',
  'invoiced',
  'completed',
  'discovered',
  'range-changed',
  'period-ended',
  'term-ends',
  'last-contact',
  'plan-begins',
] as const;
export type BasisEvent = (typeof basisEvents)[number];

/** What a date of a record is counted from, and how: `amount` of `unit` after it, before it where negative. */
export interface DateBasis {
  readonly event: BasisEvent;
  readonly at: CivilDate | Instant;
  readonly unit: 'hours' | 'days' | 'weeks' | 'months' | 'working-days';
  readonly amount: number;
  /** Of TSP01; null where the firm's settings say it. */
  readonly clause: string | null;
}

type Finder<K extends RecordKind> = (body: RecordBody<K>, row: string, rules: DateRules) => DateBasis | null;

const basis = (
  event: BasisEvent,
  at: CivilDate | Instant | null,
  amount: number,
  unit: DateBasis['unit'],
  clause: string | null = null,
): DateBasis | null => (at === null ? null : { event, at, unit, amount, clause });

/** Of each kind of records that counts a date from another fact; by the date's row in its record. */
const finders: { readonly [K in RecordKind]?: Finder<K> } = {
  'goods-return': ({ receivedOn }, row, { judgingDays = judgingWorkingDays }) =>
    row === 'judgement' ? basis('goods-received', receivedOn, judgingDays, 'working-days') : null,
  'visit-report': (body, row, { visitReportDays = defaultVisitRules.reportWorkingDays }) => {
    const ended = lastDayOfVisit(body);
    if (row === 'special-report') return basis('visit-ended', ended, 0, 'days', '5.3.14');
    return row === 'visit-report'
      ? basis('visit-ended', ended, visitReportDays, 'working-days', '5.3.14')
      : null;
  },
  order: (order, row, rules) => {
    const { orderLimits: limits = defaultOrderLimits } = rules;
    if (row === 'answer') return basis('order-received', order.receivedAt, limits.answerHours, 'hours');
    if (row === 'pass-on') return basis('order-confirmed', order.confirmedAt, limits.passOnHours, 'hours');
    if (row === 'invoice') return basis('delivered', deliveredOn(order), limits.invoiceMonths, 'months');
    const from = row === 'payment' ? (paymentCount(order, rules)?.from ?? null) : null;
    const event = order.paymentFrom === 'invoice' ? 'invoiced' : 'order-confirmed';
    return basis(event, from, limits.paymentWorkingDays, 'working-days');
  },
  communication: (
    { completedAt, callBack },
    row,
    { callBackDays = defaultFeedbackRules.callBackDays, timeZone },
  ) =>
    row !== 'call-back' || callBack.dueOn !== null || completedAt === null
      ? null
      : basis('completed', civilDateOf(completedAt, timeZone), callBackDays, 'days'),
  notice: ({ discovery }, row, { noticeHours = noticeTargetHours }) =>
    row.startsWith('notify:') ? basis('discovered', discovery.at, noticeHours, 'hours') : null,
  'escape-event': (event, row, { noticeHours = noticeTargetHours }) => {
    if (row === 'notify') return basis('discovered', event.discovery.at, noticeHours, 'hours');
    const changed = event.tellAgainSince ?? event.rangeChangedAt;
    return row === 'notify-again' ? basis('range-changed', changed, noticeHours, 'hours') : null;
  },
  'survey-record': ({ to }, row, { distributionDays = defaultSurveyRules.distributionDays }) =>
    row === 'distribution' ? basis('period-ended', to, distributionDays, 'days') : null,
  'service-agreement': ({ to, noticeDays }, row) =>
    row === 'renewal' ? basis('term-ends', to, -(noticeDays ?? 0), 'days') : null,
  'care-plan': (plan, row, { timeZone, contactIntervals = defaultCareRules.intervals }) => {
    if (row !== 'next' || plan.grade === null) return null;
    const { lastOn, isMoved } = nextContact(plan, timeZone, contactIntervals);
    const { amount, unit } = contactIntervals[plan.grade];
    if (isMoved) return null;
    return basis(lastOn === null ? 'plan-begins' : 'last-contact', lastOn ?? plan.from, amount, unit);
  },
};

/** Whether dates of these records may be counted from something that the record says. */
export const hasBasis = (kind: RecordKind): boolean => finders[kind] !== undefined;

/** What a date of a record is counted from, by its row; null where it was chosen, agreed or entered. */
export const basisOf = <K extends RecordKind>(
  kind: K,
  body: RecordBody<K>,
  row: string,
  rules: DateRules,
): DateBasis | null => finders[kind]?.(body, row, rules) ?? null;

/** The days that a count of working days stepped over; none for any other count. */
export const skippedBy = (
  { at, unit, amount }: DateBasis,
  { lookup, timeZone }: Pick<DateRules, 'lookup' | 'timeZone'>,
): readonly DayFact[] =>
  unit === 'working-days' && amount > 0
    ? countWorkingDays(at.length === 10 ? at : civilDateOf(at, timeZone), amount, lookup).skipped
    : [];
