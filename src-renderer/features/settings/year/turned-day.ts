import type { CivilDate, CompanyDay } from '@shared/domain/calendar';

/** The firm's days with this one turned; in the order of the calendar. A day already turned gets the new reason. */
export const withTurned = (days: readonly CompanyDay[], day: CompanyDay): CompanyDay[] =>
  [...days.filter(({ date }) => date !== day.date), day].sort((a, b) => (a.date < b.date ? -1 : 1));

/** The firm's days without this one: it follows the State Council and the weekly pattern again. */
export const withoutTurned = (days: readonly CompanyDay[], date: CivilDate): CompanyDay[] =>
  days.filter((day) => day.date !== date);
