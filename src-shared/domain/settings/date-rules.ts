import type { WorkCalendar } from '../calendar';
import type { DateRules } from '../record-date';
import type { Settings, SettingsSection } from './schema';

/** Sections that due dates of complaints depend on. */
export const dateSections: readonly SettingsSection[] = ['deadlineRules', 'calendar'];

type Counting = Pick<
  Settings,
  'deadlineRules' | 'intake' | 'feedback' | 'orders' | 'service' | 'visits' | 'care' | 'survey'
>;

/** The factory's calendar, and the cautious one for 最早. */
type CountedBy = Pick<WorkCalendar, 'fact' | 'earliestFact'>;

/** Every ⚙ that dates of records count by: what a list keeps, a page shows and a paper prints is counted alike. */
export const dateRulesOf = (
  { deadlineRules, intake, feedback, orders, service, visits, care, survey }: Counting,
  { fact: lookup, earliestFact: earliestLookup }: CountedBy,
): DateRules => ({
  timeZone: deadlineRules.timeZone,
  lookup,
  earliestLookup,
  noticeHours: intake.noticeHours,
  callBackDays: feedback.callBackDays,
  judgingDays: service.judgingWorkingDays,
  endingWarnDays: service.expiryWarnDays,
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

const noDay: CountedBy['fact'] = (date) => ({
  date,
  works: false,
  kind: 'weekend',
  name: null,
  isProvisional: false,
});
const noDays: CountedBy = { fact: noDay, earliestFact: noDay };
