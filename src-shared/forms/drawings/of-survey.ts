import {
  itemSummaryOf,
  type Survey,
  type SurveyRecord,
  surveyItems,
  surveySummaryOf,
} from '../../domain/survey';
import type { CourseContent } from './course';
import type { RadarContent } from './radar';

/** What of a survey is drawn; the same on paper and on screen. */

/** The items of a period against those of the period before and the target; null while nothing was answered. */
export function radarOfRecord({
  entries,
  previousItems,
  targetScore,
}: Pick<SurveyRecord, 'entries' | 'previousItems' | 'targetScore'>): RadarContent | null {
  const axes = surveyItems.map((item) => {
    const before = previousItems.find((each) => each.item === item)?.average ?? null;
    return {
      item,
      now: itemSummaryOf(entries, item).average,
      before: before === null ? null : before / 100,
    };
  });
  if (axes.every(({ now }) => now === null)) return null;
  return { kind: 'radar', axes, target: targetScore === null ? null : targetScore / 100 };
}

/** The totals of the periods of before and this one; null where there is nothing to compare. */
export function courseOfRecord({
  period,
  entries,
  pastPeriods,
}: Pick<SurveyRecord, 'period' | 'entries' | 'pastPeriods'>): CourseContent | null {
  const past = pastPeriods.map(({ period: name, average }) => ({
    period: name,
    total: average === null ? null : average / 10,
  }));
  const points = [...past, { period, total: surveySummaryOf(entries).average }];
  return points.filter(({ total }) => total !== null).length < 2 ? null : { kind: 'course', points };
}

/** A customer's sheet against his sheet before; null while it has no answer. */
export function radarOfSheet(
  { answers }: Pick<Survey, 'answers'>,
  before: Pick<Survey, 'answers'> | null,
): RadarContent | null {
  if (answers.every(({ score }) => score === null)) return null;
  const axes = answers.map(({ item, score }) => ({
    item,
    now: score,
    before: before?.answers.find((each) => each.item === item)?.score ?? null,
  }));
  return { kind: 'radar', axes, target: null };
}
