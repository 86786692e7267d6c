import { addDays, civilDateAt } from '@shared/domain/calendar';
import type { Complaint } from '@shared/domain/complaint';
import { type Dues, type MilestoneKind, milestoneKinds } from '@shared/domain/deadline';

/** Milestones whose time was over already when the complaint was typed, and that are still open. */
export const alreadyPast = (dues: Dues | null, body: Complaint, now: number): readonly MilestoneKind[] =>
  dues === null
    ? []
    : milestoneKinds.filter((kind) => now >= dues[kind].endsAt && body.milestones[kind].doneAt === null);

/** The first open milestone that falls on a rest day within the next days: one replies before going home. */
export function restDayDue(dues: Dues | null, body: Complaint, now: number): MilestoneKind | null {
  if (dues === null) return null;
  const open = milestoneKinds.filter(
    (kind) => body.milestones[kind].doneAt === null && now < dues[kind].endsAt,
  );
  const soon = addDays(civilDateAt(now, dues.response.timeZone), 4);
  return open.find((kind) => dues[kind].fallsOnRestDay && dues[kind].day <= soon) ?? null;
}
