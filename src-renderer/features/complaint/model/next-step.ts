import { civilDateAt, isInstant, wallTimeOf } from '@shared/domain/calendar';
import {
  type ClosingGap,
  type Complaint,
  hasRunningClocks,
  holdingTarget,
  type RegisterRow,
} from '@shared/domain/complaint';
import type { MilestoneKind } from '@shared/domain/deadline';
import { fill } from '@shared/text';
import { dateText, instantText, type Wording } from './format';

/** What the desk must do next, as one sentence and the milestone its button marks (null: no button). */
export interface NextStep {
  readonly sentence: string;
  readonly milestone: MilestoneKind | null;
  readonly isOverdue: boolean;
  /** What closing still misses, when closing is next. */
  readonly gaps: readonly ClosingGap[];
}

const overdueKeys = {
  response: 'overdueResponse',
  preliminary: 'overduePreliminary',
  analysis: 'overdueAnalysis',
  closure: 'overdueClosure',
} as const;

/**
 * The one sentence on top of a case (ux.md, screen 3).
 * @param now epoch milliseconds of the desk's clock
 */
export function nextStepOf(
  body: Complaint,
  row: RegisterRow,
  gaps: readonly ClosingGap[],
  closingTime: string,
  now: number,
  wording: Wording,
): NextStep {
  const { next } = wording.texts.complaint;
  const idle = (sentence: string): NextStep => ({ sentence, milestone: null, isOverdue: false, gaps: [] });
  const closedAt = body.milestones.closure.doneAt;
  if (closedAt !== null) return idle(fill(next.closed, { at: instantText(closedAt, wording) }));
  if (body.isHistoricalImport) return idle(next.historical);
  if (!hasRunningClocks(body)) return idle(next.withdrawn);
  if (row.next === null || row.milestones === null) return idle(next.allDone);
  const { kind } = row.next;
  const target = holdingTarget(row.milestones[kind]);
  const isOverdue = now >= target.endsAt;
  const missing = kind === 'closure' ? gaps : [];
  const when = whenText(target.due, closingTime, now, wording);
  const template = isOverdue
    ? next[kind === 'closure' && missing.length > 0 ? 'overdueClosureMissing' : overdueKeys[kind]]
    : next[kind === 'closure' && missing.length > 0 ? 'closureMissing' : kind];
  return {
    sentence: fill(template, { when, count: missing.length }),
    milestone: kind,
    isOverdue,
    gaps: missing,
  };
}

/** 今天 17:00 · 明天 10:30 · 2026-11-25 周三 17:00; a day is aimed at closing time. */
function whenText(due: string, closingTime: string, now: number, wording: Wording): string {
  const { texts, timeZone } = wording;
  const day = due.slice(0, 10);
  const time = isInstant(due) ? wallTimeOf(due, timeZone) : closingTime;
  if (day === civilDateAt(now, timeZone)) return `${texts.complaint.today} ${time}`;
  if (day === civilDateAt(now + 86_400_000, timeZone)) return `${texts.complaint.tomorrow} ${time}`;
  return `${dateText(day, wording)} ${time}`;
}
