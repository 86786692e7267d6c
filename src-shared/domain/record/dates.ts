import { civilDateOf, epochOf } from '../calendar';
import { careDates } from '../care/dates';
import { escapeDates } from '../escape/dates';
import { communicationDates } from '../feedback/dates';
import { goodsReturnDates } from '../goods-return/dates';
import { noticeDates } from '../notice/dates';
import { orderDates } from '../order/dates';
import { questionDates } from '../question/dates';
import type { DateRules, RecordDate } from '../record-date';
import {
  agreementDates,
  handOverDates,
  servicePlanDates,
  serviceStaffDates,
  supportDates,
} from '../service/dates';
import { summaryDates } from '../service-summary/improvements';
import { surveyDates, surveyPlanDates, surveyRecordDates } from '../survey/dates';
import { visitPlanDates, visitReportDates } from '../visit/dates';
import type { RecordBody, RecordKind } from './kinds';

const none = (): readonly RecordDate[] => [];

const readers: {
  readonly [K in RecordKind]: (body: RecordBody<K>, rules: DateRules) => readonly RecordDate[];
} = {
  // Its actions have a list of their own (`domain/report/actions`), its milestones are the complaint's.
  report: none,
  'ntf-analysis': none,
  notice: noticeDates,
  'escape-event': escapeDates,
  'visit-report': visitReportDates,
  'visit-plan': visitPlanDates,
  'feedback-sheet': none,
  communication: communicationDates,
  order: orderDates,
  'feedback-log': none,
  'enquiry-log': none,
  'problem-log': none,
  'internal-hand-over': handOverDates,
  'support-request': supportDates,
  'service-agreement': agreementDates,
  'service-plan': servicePlanDates,
  'service-staff': serviceStaffDates,
  'goods-return': goodsReturnDates,
  survey: surveyDates,
  'service-summary': summaryDates,
  'survey-plan': surveyPlanDates,
  'survey-record': surveyRecordDates,
  // Sheets typed before stay as they are (docs/adr/0010): nothing could ever be done about a date of theirs.
  'customer-file': none,
  'care-plan': careDates,
  question: questionDates,
};

/** Kinds whose dates count by calendar or settings: a change of them moves these. */
export const countingKinds: readonly RecordKind[] = [
  'visit-report',
  'goods-return',
  'service-staff',
  'communication',
  'care-plan',
  'survey-record',
  'order',
];

/** Everything of a record that can be late, open and done, in the order of the record. */
export const datesOf = <K extends RecordKind>(
  kind: K,
  body: RecordBody<K>,
  rules: DateRules,
): readonly RecordDate[] => readers[kind](body, rules);

const isDay = (when: string): boolean => when.length === 10;

/** The factory's day of a day or a moment. */
export const dayOfDue = (when: string, timeZone: string): string =>
  isDay(when) ? when : civilDateOf(when, timeZone);

/** An open date with the day or the moment it is due. */
export type OpenDate = RecordDate & { readonly due: string };

/** The open date that comes first; a day lasts until its end. Null where nothing is open. */
export function nextDate(dates: readonly RecordDate[], timeZone: string): OpenDate | null {
  const open = dates.filter((date): date is OpenDate => date.done === null && date.due !== null);
  const order = ({ due }: OpenDate): string =>
    `${dayOfDue(due, timeZone)} ${isDay(due) ? '~' : epochOf(due)}`;
  return open.sort((a, b) => (order(a) < order(b) ? -1 : 1))[0] ?? null;
}

/** Whether an open date has passed: a day when it is over, a moment at once. `now` is epoch milliseconds. */
export function isDateOverdue(
  { due, done }: Pick<RecordDate, 'due' | 'done'>,
  now: { readonly today: string; readonly epochMs: number },
): boolean {
  if (due === null || done !== null) return false;
  return isDay(due) ? due < now.today : epochOf(due) < now.epochMs;
}

/** How a date stands: open, past while nothing was done, done by it, or done after it. Done without a due is kept. */
export const dateStandings = ['open', 'overdue', 'kept', 'late'] as const;
export type DateStanding = (typeof dateStandings)[number];

/** Judged in the factory's zone; what is due by a day may be done until its end. */
export function dateStanding(
  { due, done }: Pick<RecordDate, 'due' | 'done'>,
  now: { readonly today: string; readonly epochMs: number },
  timeZone: string,
): DateStanding {
  if (done === null) return isDateOverdue({ due, done }, now) ? 'overdue' : 'open';
  if (due === null) return 'kept';
  const isExact = !isDay(due) && !isDay(done);
  const isLate = isExact ? epochOf(done) > epochOf(due) : dayOfDue(done, timeZone) > dayOfDue(due, timeZone);
  return isLate ? 'late' : 'kept';
}
