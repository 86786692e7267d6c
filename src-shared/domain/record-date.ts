import { type CivilDate, type Count, countWorkingDays, type DayLookup, type Instant } from './calendar';
import type { ContactIntervals } from './care/intervals';
import type { OrderLimits } from './order/limits';

/** What of a record can be late. A closed set: the calendar, the workbench and the lists name each in words (`text/…/record-facts.ts`). */
export const recordDateKinds = [
  'promise',
  'answer',
  'notify',
  'notify-again',
  'receipt',
  'request',
  'detailed-report',
  'action',
  'planned-visit',
  'next-visit',
  'visit-report',
  'special-report',
  'hand-over',
  'support',
  'service',
  'expiry',
  'renewal',
  'assessment',
  'judgement',
  'replenishment',
  'survey-send',
  'survey-reply',
  'distribution',
  'measure',
  'call-back',
  'contact',
  'review',
  'angry',
  'pass-on',
  'shipment',
  'invoice',
  'payment',
] as const;
export type RecordDateKind = (typeof recordDateKinds)[number];

/** Ends that are warned of ⚙ days before, not a week as the rest. */
export const endingKinds = ['expiry', 'renewal', 'assessment'] as const satisfies readonly RecordDateKind[];
/** ⚙ As delivered. */
export const defaultEndingWarnDays = 60;

/** One thing of a record that is due by a day or a moment. */
export interface RecordDate {
  /** Within its record; the row's id where it stands in a row. */
  readonly id: string;
  readonly what: RecordDateKind;
  /** What is to be done, as the record says; '' where its kind says all. */
  readonly text: string;
  /** Who answers for it, name or department; '' where nobody is named. */
  readonly owner: string;
  readonly due: CivilDate | Instant | null;
  /** 暂定: a notice to come may move it; 最早 is the first day it may then fall on (decisions.md, Deadlines). Not given where it is certain. */
  readonly earliest?: CivilDate;
  /** When it was done; null while it is open. */
  readonly done: CivilDate | Instant | null;
  /** The one customer it concerns, '' one without a file, where its record is about several; not given, it concerns all of them. */
  readonly customerId?: string;
}

/** What counting a date may need: the factory's zone and its calendar. */
export interface DateRules {
  readonly timeZone: string;
  readonly lookup: DayLookup;
  /** The cautious calendar that 最早 counts by; the same where it is not given. */
  readonly earliestLookup?: DayLookup;
  /** ⚙ Hours from finding an escape to the first word to the customer. */
  readonly noticeHours?: number;
  /** ⚙ Days from the completion of a customer's log to the call-back; as delivered where it is not given. */
  readonly callBackDays?: number;
  /** ⚙ Working days after receipt in which 品管部 judges returned goods. */
  readonly judgingDays?: number;
  /** ⚙ Working days after a visit in which its report is written. */
  readonly visitReportDays?: number;
  /** ⚙ How often customers of each grade are contacted; as delivered where it is not given. */
  readonly contactIntervals?: ContactIntervals;
  /** ⚙ Days from the end of a survey's period to its results with those who need them. */
  readonly distributionDays?: number;
  /** ⚙ Days before an end, or an assessment, from which it is warned of. */
  readonly endingWarnDays?: number;
  /** ⚙ Limits of an order; as delivered where they are not given. */
  readonly orderLimits?: OrderLimits;
}

/** A count of working days, and the first day it may end on while it is provisional. */
export interface RuledCount extends Count {
  readonly earliest?: CivilDate;
}

/** The `amount`-th working day after a day, with 最早 where a notice to come may move it. */
export function countByRules(
  from: CivilDate,
  amount: number,
  { lookup, earliestLookup = lookup }: Pick<DateRules, 'lookup' | 'earliestLookup'>,
): RuledCount {
  const count = countWorkingDays(from, amount, lookup);
  return count.isProvisional
    ? { ...count, earliest: countWorkingDays(from, amount, earliestLookup).date }
    : count;
}

/** What a date says of the count it comes from. */
export const provisionOf = (count: RuledCount | null): Pick<RecordDate, 'earliest'> =>
  count?.earliest === undefined ? {} : { earliest: count.earliest };

/** A date that stands in a field of its own; nothing where no day is entered. */
export const singleDate = (
  what: RecordDateKind,
  due: CivilDate | Instant | null,
  rest: Partial<Pick<RecordDate, 'text' | 'owner' | 'done' | 'earliest'>> = {},
): readonly RecordDate[] =>
  due === null ? [] : [{ id: what, what, text: '', owner: '', done: null, ...rest, due }];

/** The date that a count of working days ends on, with 最早 while it is provisional; nothing before there is a count. */
export const countedDate = (
  what: RecordDateKind,
  count: RuledCount | null,
  rest: Partial<Pick<RecordDate, 'text' | 'owner' | 'done'>> = {},
): readonly RecordDate[] => singleDate(what, count?.date ?? null, { ...rest, ...provisionOf(count) });

/** The last of several times, null while one of them is missing or there is none. */
export function lastOf(times: readonly (string | null)[]): string | null {
  const known = times.flatMap((time) => time ?? []);
  return known.length === 0 || known.length < times.length ? null : (known.sort().at(-1) ?? null);
}
