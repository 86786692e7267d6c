import { type Complaint, checkComplaint, complaintSchema } from '@shared/domain/complaint';
import { milestoneKinds } from '@shared/domain/deadline';
import type { BodyRules } from '../../../editor/model/body-rules';

/** What the editor must know of a complaint. */
export const complaintRules: BodyRules<Complaint> = {
  schema: complaintSchema,
  check: checkComplaint,
  groups: new Set([
    'customer',
    'disposition',
    'ppmAppeal',
    'controlledShipping',
    'qualityConfirmation',
    'salesSupervision',
    'customerAcceptance',
    'milestones',
    ...milestoneKinds.map((kind) => `milestones.${kind}`),
  ]),
};
