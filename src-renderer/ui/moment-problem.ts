import { epochOf } from '@shared/domain/calendar';
import { fill, listOf, type Texts } from '@shared/text';

/**
 * Why a dialog that notes a moment cannot be recorded yet: fields without a value first, then a moment to come; null where it can.
 * @param missing the labels of what is not filled in yet
 * @param at the moment, null while there is none
 * @param now epoch milliseconds
 */
export function momentProblem(
  missing: readonly string[],
  at: string | null,
  now: number,
  texts: Pick<Texts, 'complaint' | 'frame'>,
): string | null {
  const { dialog } = texts.complaint;
  if (missing.length > 0) return fill(dialog.fillAll, { fields: listOf(missing, texts) });
  return at !== null && epochOf(at) > now ? dialog.mark.inFuture : null;
}
