import type { Instant } from '../calendar';
import type { Communication } from './schema';

const unseen: Communication['reviewed'] = { by: '', at: null };

/** The log as the reviewer has seen it. */
export const asReviewed = (log: Communication, by: string, at: Instant): Communication => ({
  ...log,
  reviewed: { by, at },
});

/**
 * What is typed never says who has seen a log. One that turns angry, or is opened again, waits to be seen anew.
 * @param before null where it is new
 */
export function keptReview(before: Communication | null, after: Communication): Communication {
  if (before === null) return { ...after, reviewed: unseen };
  const turnsAngry = before.mood !== 'angry' && after.mood === 'angry';
  const isAnew = turnsAngry || after.rounds.length > before.rounds.length;
  return { ...after, reviewed: isAnew ? unseen : before.reviewed };
}
