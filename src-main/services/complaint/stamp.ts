import type { Complaint, Extension, Milestone } from '@shared/domain/complaint';
import { type MilestoneKind, milestoneKinds } from '@shared/domain/deadline';

/**
 * Sets when each done time and extension was typed: now where it is new or, for a done time, changed; as it was where it stands. Only the program
 * knows these times; what the screen sends for them is ignored (decisions.md, Done means).
 */
export function stampEntries(before: Complaint | null, after: Complaint, now: string): Complaint {
  const of = (kind: MilestoneKind): Milestone =>
    stampMilestone(before?.milestones[kind] ?? null, after.milestones[kind], now);
  const isNewRound = before !== null && after.pastRounds.length > before.pastRounds.length;
  const round = isNewRound ? null : before;
  const stamped = Object.fromEntries(
    milestoneKinds.map((kind) => [
      kind,
      round === null ? stampMilestone(null, after.milestones[kind], now) : of(kind),
    ]),
  );
  return { ...after, milestones: { ...after.milestones, ...stamped } };
}

function stampMilestone(before: Milestone | null, after: Milestone, now: string): Milestone {
  return {
    ...after,
    enteredAt: enteredAt(before, after, now),
    extensions: after.extensions.map((extension) => stampExtension(before, extension, now)),
  };
}

function enteredAt(before: Milestone | null, { doneAt }: Milestone, now: string): string | null {
  if (doneAt === null) return null;
  return before?.doneAt === doneAt ? before.enteredAt : now;
}

function stampExtension(before: Milestone | null, extension: Extension, now: string): Extension {
  const known = before?.extensions.find(({ id }) => id === extension.id);
  return { ...extension, enteredAt: known === undefined ? now : known.enteredAt };
}
