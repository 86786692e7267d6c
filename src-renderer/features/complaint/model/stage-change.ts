import type { Complaint, Stage, StageChange } from '@shared/domain/complaint';

/** A hand-over that nobody has signed yet. */
export const isUnsignedRow = ({ handedOverBy, takenOverBy }: StageChange): boolean =>
  handedOverBy.trim() === '' && takenOverBy.trim() === '';

/**
 * The stage changed together with its hand-over: leaving development opens a row with date, from and to; a row still unsigned
 * follows the choice, and goes when the choice is taken back.
 */
export function withStage(body: Complaint, to: Stage, today: string, id: string): Complaint {
  const open = body.stageChanges.find(isUnsignedRow);
  const others = body.stageChanges.filter((row) => row !== open);
  const from = open?.from ?? body.stage;
  if (from !== 'development' || to === 'development') return { ...body, stage: to, stageChanges: others };
  const row = open ?? { id, from, to, on: today, handedOverBy: '', takenOverBy: '', note: '' };
  return { ...body, stage: to, stageChanges: [...others, { ...row, to }] };
}
