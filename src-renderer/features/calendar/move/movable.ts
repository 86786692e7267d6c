import type { DatedThing, FixedBy } from '@shared/domain/dated';

/** Why a thing stays where it is; null where it may be moved. */
export function whyFixed(
  { fixedBy, isOpen }: Pick<DatedThing, 'fixedBy' | 'isOpen'>,
  mayWrite: boolean,
): FixedBy | 'done' | 'right' | null {
  if (fixedBy !== null) return fixedBy;
  if (!isOpen) return 'done';
  return mayWrite ? null : 'right';
}
