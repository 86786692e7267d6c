import type { Complaint } from '@shared/domain/complaint';
import { valueAt } from './field-path';

/** The editor's sections in the order of the form (domain.md §1.1 A–G), each with the top fields it holds. */
export const sections = {
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
export const sectionNames = Object.keys(sections) as readonly SectionName[];

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

export interface Completeness {
  readonly filled: number;
  readonly total: number;
}

/** How much of a section is filled, by the fields a complete case has. */
export function completenessOf(section: SectionName, body: Complaint): Completeness {
  const counted = sections[section].filter((path) => !optional.has(path));
  return { filled: counted.filter((path) => isFilled(body, path)).length, total: counted.length };
}

/** Whether a field says anything. */
export function isFilled(body: Complaint, path: string): boolean {
  if (path.startsWith('milestones.')) return valueAt(body, `${path}.doneAt`) !== null;
  if (path === 'costs') return body.hasNoCosts || body.costs.length > 0;
  return saysSomething(valueAt(body, path));
}

function saysSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' ? Object.values(value).some(saysSomething) : true;
}

/** The section a field lies in, for jumping to it. */
export function sectionOf(path: string): SectionName {
  const top = path.split('.')[0] ?? '';
  const found = sectionNames.find((name) =>
    sections[name].some((field) => field === path || field.split('.')[0] === top),
  );
  return found ?? 'identification';
}
