import type { DayLookup } from '../calendar';
import type { DateRules } from '../record-date';
import type { Settings } from './schema';

type Counting = Pick<
  Settings,
  'deadlineRules' | 'intake' | 'feedback' | 'orders' | 'service' | 'visits' | 'care' | 'survey'
>;

/** Every ⚙ that dates of records count by: what a list keeps, a page shows and a paper prints is counted alike. */
export const dateRulesOf = (
  { deadlineRules, intake, feedback, orders, service, visits, care, survey }: Counting,
  lookup: DayLookup,
): DateRules => ({
  timeZone: deadlineRules.timeZone,
  lookup,
  noticeHours: intake.noticeHours,
  callBackDays: feedback.callBackDays,
  judgingDays: service.judgingWorkingDays,
  visitReportDays: visits.reportWorkingDays,
  contactIntervals: care.intervals,
  distributionDays: survey.distributionDays,
  orderLimits: orders,
});

/** Whether a change of the settings moves dates of records; the calendar's own changes aside. */
export const countsAnew = (before: Counting, after: Counting): boolean =>
  Object.entries(dateRulesOf(before, noDays)).some(
    ([name, value]) => Reflect.get(dateRulesOf(after, noDays), name) !== value,
  );

const noDays: DayLookup = (date) => ({
  date,
  works: false,
  kind: 'weekend',
  name: null,
  isProvisional: false,
});
