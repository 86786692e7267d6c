/** This year and the next, as far as no notice covers them: what a clerk meets when counting from today. */
export const missingYears = (covered: readonly number[], thisYear: number): readonly number[] =>
  [thisYear, thisYear + 1].filter((year) => !covered.includes(year));
