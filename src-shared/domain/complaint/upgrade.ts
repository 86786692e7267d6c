import { blankControlledShipping, blankPpmAppeal } from './follow-up';
import type { Complaint } from './schema';

/** Fields that came after the first version, each with nothing in it. */
const laterFields = (): Pick<Complaint, 'noticedAt' | 'requests' | 'controlledShipping' | 'ppmAppeal'> => ({
  noticedAt: null,
  requests: [],
  controlledShipping: blankControlledShipping(),
  ppmAppeal: blankPpmAppeal(),
});

/** A kept complaint in today's shape, later fields empty behind its own. One of no known shape stays as it is: the proof of the records says so. */
export function complaintOf(kept: object): Complaint {
  const missing = Object.entries(laterFields()).filter(([key]) => !Object.hasOwn(kept, key));
  const own = kept as Complaint;
  return missing.length === 0 ? own : { ...own, ...Object.fromEntries(missing) };
}
