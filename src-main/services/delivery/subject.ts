import type { Complaint, StoredComplaint } from '@shared/domain/complaint';
import {
  copiesOf,
  customerOfCopy,
  factsOf,
  formsOfKind,
  paperNumber,
  type StoredRecord,
} from '@shared/domain/record';
import type { Submission } from '@shared/domain/report';
import type { Reader } from '../../data';
import { findComplaint } from '../../data/repositories/complaints';
import { findRecord } from '../../data/repositories/records';
import { asSubmitted } from '../record/submitted';
import { ServiceError } from '../service-error';

/** The case sheet, which is a complaint's one paper for others. */
export const caseCode = 'RTSP01-01-case';

/** What can leave the house: a complaint, or another record. */
export interface Subject {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly isVoid: boolean;
  /** Export codes of the forms that print it. */
  readonly codes: readonly string[];
  /** How many customers it goes to. */
  readonly copies: number;
  /** Null where the copy goes to no customer of ours. */
  readonly customerOf: (recipient: number) => string | null;
  readonly source:
    | { readonly kind: 'complaint'; readonly stored: StoredComplaint }
    | { readonly kind: 'record'; readonly stored: StoredRecord };
}

/** @throws ServiceError `not-found` */
export async function findSubject(db: Reader, id: string): Promise<Subject> {
  const record = await findRecord(db, id);
  if (record !== null) return ofRecord(record.stored, record.isVoid);
  const complaint = await findComplaint(db, id);
  if (complaint === null) throw new ServiceError('not-found', { id });
  return ofComplaint(complaint.stored, complaint.isVoid);
}

function ofRecord(stored: StoredRecord, isVoid: boolean): Subject {
  const { kind, body, id, version } = stored;
  return {
    id,
    version,
    isVoid,
    number: paperNumber(stored),
    title: factsOf(kind, body).subject,
    codes: formsOfKind[kind],
    copies: copiesOf(body),
    customerOf: (recipient) => customerOfCopy(stored, recipient),
    source: { kind: 'record', stored },
  };
}

const ofComplaint = (stored: StoredComplaint, isVoid: boolean): Subject => ({
  id: stored.id,
  number: stored.number,
  title: titleOf(stored.body),
  version: stored.version,
  isVoid,
  codes: [caseCode],
  copies: 1,
  customerOf: () => stored.body.customer.id,
  source: { kind: 'complaint', stored },
});

const titleOf = ({ problemSummary }: Complaint): string => problemSummary;

/** What was frozen of a subject. @throws ServiceError `not-found` when that submission is none of its own */
export async function frozenOf(
  db: Reader,
  { source }: Subject,
  submissionId: string,
): Promise<{ readonly submission: Submission; readonly body: unknown }> {
  // A complaint's sheet freezes nothing.
  if (source.kind === 'complaint') throw new ServiceError('not-found', { id: submissionId });
  const { submission, stored } = await asSubmitted(db, source.stored, submissionId);
  return { submission, body: stored.body };
}
