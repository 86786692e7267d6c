import type { Complaint } from '@shared/domain/complaint';
import { valueAt } from '../../../editor/model/field-path';
import { planSections } from '../../../editor/model/sections';

/** The editor's sections in the order of the form (domain.md §1.1 A–G), each with the top fields it holds. */
const sections = {
  identification: [
    'customer.name',
    'customer.contactName',
    'customer.contactPhone',
    'customer.plant',
    'customer.code',
    'customer.supplierCode',
    'companyId',
    'customerComplaintNumber',
    'channel',
    'form',
    'receivedAt',
    'receivedBy',
    'discoveredOn',
    'statement',
    'expectation',
    'promised',
    'handOvers',
  ],
  classification: [
    'category',
    'stage',
    'branch',
    'branchReason',
    'foundAt',
    'severity',
    'lineStopMinutes',
    'isSafety',
    'repeatOf',
    'repeatWhy',
    'specialStatus',
    'stageChanges',
    'subIssues',
  ],
  products: ['lines', 'countingRule'],
  times: ['milestones.response', 'milestones.preliminary', 'milestones.analysis', 'milestones.closure'],
  handling: [
    'responsibleDepartment',
    'responsiblePerson',
    'containment',
    'causeOccurrence',
    'causeEscape',
    'actionOccurrence',
    'actionEscape',
    'prevention',
    'problemSummary',
    'causeOccurrenceSummary',
    'causeEscapeSummary',
    'actionOccurrenceSummary',
    'actionEscapeSummary',
    'documentUpdates',
    'implementedOn',
    'replyForm',
    'replyDocument',
    'replyRevision',
    'replyVerdict',
    'liability',
    'liabilityNote',
    'returnNumber',
    'noticeNumber',
    'ntfNumber',
    'feedbackSheetNumber',
    'needsPpapApproval',
  ],
  closing: [
    'verifications',
    'disposition',
    'costs',
    'hasNoCosts',
    'feedbackSheetComplete',
    'qualityConfirmation',
    'salesSupervision',
    'customerAcceptance',
    'acceptanceException',
    'conditionalAcceptance',
    'withdrawal',
  ],
  more: ['mergedInto', 'legalHold', 'isHistoricalImport', 'remarks', 'custom', 'attachmentIds'],
} as const;

export type SectionName = keyof typeof sections;

/** Fields that are often rightly empty; they do not count against completeness. */
const optional: ReadonlySet<string> = new Set([
  'branchReason',
  'lineStopMinutes',
  'repeatOf',
  'repeatWhy',
  'specialStatus',
  'stageChanges',
  'subIssues',
  'customer.supplierCode',
  'customer.plant',
  'companyId',
  'replyRevision',
  'replyVerdict',
  'promised',
  'liabilityNote',
  'returnNumber',
  'noticeNumber',
  'ntfNumber',
  'documentUpdates',
  'acceptanceException',
  'conditionalAcceptance',
  'withdrawal',
  'hasNoCosts',
  'mergedInto',
  'legalHold',
  'isHistoricalImport',
  'remarks',
  'custom',
  'attachmentIds',
  'prevention',
]);

/** A milestone is filled once it is done; costs also by the answer that there are none. */
function isFilledHere(body: Complaint, path: string): boolean | undefined {
  if (path.startsWith('milestones.')) return valueAt(body, `${path}.doneAt`) !== null;
  return path === 'costs' ? body.hasNoCosts || body.costs.length > 0 : undefined;
}

/** Which field lies in which section, and how complete the sections are. */
export const plan = planSections<SectionName, Complaint>(sections, optional, isFilledHere);
