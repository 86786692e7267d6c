import type { CivilDate } from '../calendar';
import type { RecordDate } from '../record-date';
import { blankImprovement } from './blank';
import type { Improvement, ServiceSummary } from './schema';

/** Done, its effect looked at, or gone on to a later summary. */
const isEnded = ({ doneOn, carriedTo }: Improvement): boolean => doneOn !== null || carriedTo !== '';

/** Everything to be done by a day; what went on to a later summary is due there. */
export const summaryDates = ({ improvements, preparedBy }: ServiceSummary): readonly RecordDate[] =>
  improvements
    .filter(({ carriedTo, dueOn }) => carriedTo === '' && dueOn !== null)
    .map(({ id, what, owner, dueOn, doneOn }) => ({
      id,
      what: 'measure',
      text: what,
      owner: owner === '' ? preparedBy : owner,
      due: dueOn,
      done: doneOn,
    }));

export const summaryStatuses = ['draft', 'improving', 'finished'] as const;
export type SummaryStatus = (typeof summaryStatuses)[number];

/** 统计中 → 改进中 → 已完成. */
export function summaryStatus({ finalOn, improvements }: ServiceSummary): SummaryStatus {
  if (finalOn === null) return 'draft';
  return improvements.every(isEnded) ? 'finished' : 'improving';
}

/** What of a summary is overdue on a day and goes on with the next one. */
export const overdueImprovements = (
  { improvements }: Pick<ServiceSummary, 'improvements'>,
  today: CivilDate,
): readonly Improvement[] =>
  improvements.filter((each) => !isEnded(each) && each.dueOn !== null && each.dueOn < today);

/** The same improvement on the next summary; its due day stays as it was. */
export const carriedImprovement = (of: Improvement, from: string, id: string): Improvement => ({
  ...blankImprovement(id),
  what: of.what,
  owner: of.owner,
  dueOn: of.dueOn,
  effect: of.effect,
  document: of.document,
  fromRevision: of.fromRevision,
  toRevision: of.toRevision,
  carriedFrom: from,
});
