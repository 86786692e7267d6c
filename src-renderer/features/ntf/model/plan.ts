import type { NtfAnalysis } from '@shared/domain/report';
import { planSections } from '../../../editor/model/sections';

const fields = {
  header: [
    'complaintNumber',
    'customerComplaintNumber',
    'companyId',
    'customer.name',
    'customer.plant',
    'customer.contactName',
    'customer.contactPhone',
    'customer.supplierCode',
    'partName',
    'partNumber',
    'customerPartNumber',
    'vehicleModel',
    'batch',
    'statement',
  ],
  samples: [
    'receivedOn',
    'sampleQuantity',
    'appearance',
    'packaging',
    'sampleDisposal',
    'keptUntil',
    'samples',
  ],
  tests: ['specificationNumber', 'specificationRevision', 'tests'],
  evaluation: ['reproduction', 'evaluation'],
  conclusion: ['conclusion', 'analysedQuantity', 'goodQuantity', 'triggerCriteria', 'isTriggered'],
  study: ['dataStudy', 'systemTest', 'processStudy'],
  meetings: ['meetings'],
  assistance: ['assistances', 'assistance', 'adviceCustomer', 'adviceWorkshop', 'adviceUs'],
  agreement: [
    'agreement',
    'agreedBy',
    'agreedOn',
    'agreementNote',
    'exclusionQuantity',
    'exclusionVerdict',
    'exclusionOn',
  ],
  closing: ['managementAcceptance', 'closedOn', 'closingNote'],
} as const;

export type NtfPart = keyof typeof fields;

/** Often rightly empty. */
const optional: ReadonlySet<string> = new Set([
  'customerComplaintNumber',
  'companyId',
  'customer.plant',
  'customer.contactPhone',
  'customer.supplierCode',
  'customerPartNumber',
  'vehicleModel',
  'keptUntil',
  'dataStudy',
  'systemTest',
  'processStudy',
  'meetings',
  'assistance',
  'adviceWorkshop',
  'adviceUs',
  'agreementNote',
  'exclusionQuantity',
  'exclusionVerdict',
  'exclusionOn',
  'managementAcceptance',
  'closingNote',
]);

/** The document's parts in their order. 否 to the trigger is an answer. */
export const ntfPlan = planSections<NtfPart, NtfAnalysis>(fields, optional, (body, path) =>
  path === 'isTriggered' ? body.isTriggered !== null : undefined,
);
