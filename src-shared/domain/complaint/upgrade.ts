import { blankControlledShipping, blankPpmAppeal } from './follow-up';
import type { Complaint } from './schema';

/** Fields that came after the first version, each with nothing in it. */
const laterFields = (): Pick<Complaint, 'noticedAt' | 'requests' | 'controlledShipping' | 'ppmAppeal'> => ({
  noticedAt: null,
  requests: [],
  controlledShipping: blankControlledShipping(),
  ppmAppeal: blankPpmAppeal(),
});

/** A kept complaint in today's shape, later fields empty. One of no known shape stays as it is: the proof of the records says so. */
export const complaintOf = (kept: object): Complaint => ({ ...laterFields(), ...(kept as Complaint) });
