import type { ScoredItem, SurveyEntry, SurveyItem } from './schema';

/** 满意程度 by the total: 85 and more, 70 and more, less. */
export const satisfactions = ['satisfied', 'fairly-satisfied', 'not-satisfied'] as const;
/** 甲 乙 丙 丁: 90, 80, 70 and more, less. */
export const surveyGrades = ['A', 'B', 'C', 'D'] as const;
export type Satisfaction = (typeof satisfactions)[number];
export type SurveyGrade = (typeof surveyGrades)[number];

/** An item with this score or less needs a measure. */
export const lowScore = 3;

/**
 * S = 100 · Σ(weight × score / 5), to one decimal. Items without a score leave the sum together with their weight, so that 不适用 neither
 * helps nor harms; null when nothing was answered.
 */
export function totalOf(items: readonly ScoredItem[]): number | null {
  let weights = 0;
  let points = 0;
  for (const { weight, score } of items) {
    if (score === null) continue;
    weights += weight;
    points += weight * score;
  }
  // In whole tenths: a sum of fractions could fall short of the bound of a class.
  return weights === 0 ? null : Math.round((200 * points) / weights) / 10;
}

/** Judged on the total as printed. */
export const satisfactionOf = (total: number): Satisfaction => {
  if (total >= 85) return 'satisfied';
  return total >= 70 ? 'fairly-satisfied' : 'not-satisfied';
};

export const surveyGradeOf = (total: number): SurveyGrade => {
  if (total >= 90) return 'A';
  if (total >= 80) return 'B';
  return total >= 70 ? 'C' : 'D';
};

export const lowItemsOf = (items: readonly ScoredItem[]): readonly SurveyItem[] =>
  items.filter(({ score }) => score !== null && score <= lowScore).map(({ item }) => item);

const meanOf = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** How one item was scored over a period. */
export interface ItemSummary {
  /** Mean of the scores given, to two decimals; null when none was. */
  readonly average: number | null;
  readonly answers: number;
  readonly low: number;
}

export function itemSummaryOf(entries: readonly SurveyEntry[], item: SurveyItem): ItemSummary {
  const scores = entries.flatMap(({ items }) =>
    items.flatMap((each) => (each.item === item && each.score !== null ? [each.score] : [])),
  );
  const mean = meanOf(scores);
  return {
    average: mean === null ? null : Math.round(mean * 100) / 100,
    answers: scores.length,
    low: scores.filter((each) => each <= lowScore).length,
  };
}

/** What a period's record says of itself. */
export interface SurveySummary {
  readonly sent: number;
  readonly returned: number;
  /** Per cent to one decimal; null when none was sent. */
  readonly returnRate: number | null;
  /** Mean of the totals, to one decimal. */
  readonly average: number | null;
}

/** A sheet is sent or returned when it has the day. */
export function surveySummaryOf(entries: readonly SurveyEntry[]): SurveySummary {
  const sent = entries.filter(({ sentOn }) => sentOn !== null).length;
  const returned = entries.filter(({ returnedOn }) => returnedOn !== null).length;
  const totals = entries.flatMap(({ items }) => totalOf(items) ?? []);
  const mean = meanOf(totals);
  return {
    sent,
    returned,
    returnRate: sent === 0 ? null : Math.round((1000 * returned) / sent) / 10,
    average: mean === null ? null : Math.round(mean * 10) / 10,
  };
}

/** A bare year stands for all of its periods: a record of it is the year's summary. */
export const isYear = (period: string): boolean => /^\d{4}\s*年?$/.test(period.trim());

/** Whether a sheet belongs into the record of a period: of the same words, or of a year that the sheet's period begins with. */
export const isOfPeriod = (sheetPeriod: string, period: string): boolean => {
  const [sheet, own] = [sheetPeriod.trim(), period.trim()];
  return sheet === own || (isYear(own) && sheet.startsWith(own.slice(0, 4)));
};
