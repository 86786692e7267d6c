import { yearOf } from './civil-date';
import type { CivilDate } from './types';

/** This year and the next, as far as no notice covers them: what a clerk meets when counting from today. */
export const missingYears = (covered: readonly number[], thisYear: number): readonly number[] =>
  [thisYear, thisYear + 1].filter((year) => !covered.includes(year));

/** The notice of the following year comes out in November; from its first day its absence is worth a word. */
const announcedFrom = '11-01';

/** The missing years to speak of today: this year at any time, the next from 1 November. Ascending. */
export const yearsToAskFor = (covered: readonly number[], today: CivilDate): readonly number[] => {
  const thisYear = yearOf(today);
  return missingYears(covered, thisYear).filter(
    (year) => year === thisYear || today.slice(5) >= announcedFrom,
  );
};
