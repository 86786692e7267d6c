import * as v from 'valibot';
import { idSchema, lineText, shortText } from '../scalars';

export const mostProofFiles = 20;

/** Evidence: attached files, or a named person and the way (decisions.md: without either, 未证实). */
export const proofSchema = v.strictObject({
  attachmentIds: v.pipe(v.array(idSchema), v.maxLength(mostProofFiles)),
  person: shortText,
  note: lineText,
});
export type Proof = v.InferOutput<typeof proofSchema>;

export const blankProof = (): Proof => ({ attachmentIds: [], person: '', note: '' });

export const hasProof = ({ attachmentIds, person, note }: Proof): boolean =>
  attachmentIds.length > 0 || (person !== '' && note !== '');
