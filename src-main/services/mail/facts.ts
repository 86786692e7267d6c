import type { Complaint } from '@shared/domain/complaint';
import type { MailFacts, MailKind } from '@shared/domain/mail';
import type { Notice } from '@shared/domain/notice';
import type { Report } from '@shared/domain/report';
import type { VisitReport } from '@shared/domain/visit';
import type { Subject } from '../delivery/subject';

/** What of a paper a mail about it names. */
export interface PaperFacts
  extends Pick<MailFacts, 'customer' | 'customerNumber' | 'part' | 'stage' | 'due'> {
  readonly kind: MailKind;
  readonly companyId: string | null;
  /** The contact that the paper itself names. */
  readonly contact: string;
}

const blank: PaperFacts = {
  kind: 'other',
  customer: '',
  customerNumber: '',
  part: '',
  stage: '',
  due: '',
  companyId: null,
  contact: '',
};

/** @param body as it was frozen, or as it stands @param recipient whose copy, counted from 0 */
export function paperFacts({ source }: Subject, body: unknown, recipient: number): PaperFacts {
  if (source.kind === 'complaint') return ofComplaint(body as Complaint);
  if (source.stored.kind === 'report') return ofReport(body as Report);
  if (source.stored.kind === 'notice') return ofNotice(body as Notice, recipient);
  if (source.stored.kind === 'visit-report') return ofVisit(body as VisitReport);
  return blank;
}

const ofVisit = ({ companyId, customer }: VisitReport): PaperFacts => ({
  ...blank,
  kind: 'visit',
  companyId,
  customer: customer.name,
});

interface PartNamed {
  readonly partName: string;
  readonly partNumber: string;
}

const partOf = (parts: readonly PartNamed[]): string =>
  parts
    .slice(0, 1)
    .map(({ partName, partNumber }) => `${partName} ${partNumber}`.trim())
    .join('');

const ofComplaint = ({ customer, customerComplaintNumber, lines }: Complaint): PaperFacts => ({
  ...blank,
  kind: 'complaint',
  customer: customer.name,
  customerNumber: customerComplaintNumber,
  part: partOf(lines),
});

const ofReport = (report: Report): PaperFacts => ({
  ...blank,
  kind: report.stage,
  stage: report.stage,
  customer: report.customer.name,
  customerNumber: report.customerComplaintNumber,
  part: partOf(report.parts),
  // The day the next stage is promised for.
  due: report.stage === '8D' ? '' : (report.nextUpdateOn ?? report.finalOn ?? ''),
  companyId: report.companyId,
});

function ofNotice({ product, recipients }: Notice, recipient: number): PaperFacts {
  const to = recipients[recipient];
  return {
    ...blank,
    kind: 'notice',
    customer: to?.name ?? '',
    part: `${product.name} ${product.customerPartNumber || product.number}`.trim(),
    due: to?.replyBy?.slice(0, 16).replace('T', ' ') ?? '',
    companyId: to?.companyId ?? null,
    contact: to?.contactName ?? '',
  };
}
