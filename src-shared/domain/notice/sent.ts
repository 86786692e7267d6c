import * as v from 'valibot';
import { proofSchema } from '../complaint/proof';
import { replyWays } from '../complaint/schema';
import { submissionLanguages } from '../report/submission';
import { instantSchema, lineText, shortText } from '../scalars';
import { noReceipt } from './blank';
import { noticeGates } from './gates';
import type { Notice, noticeReceiptSchema } from './schema';

/** What the sender of a notice states. */
export const noticeSentSchema = v.strictObject({
  language: v.picklist(submissionLanguages),
  sentAt: instantSchema,
  recipient: shortText,
  way: v.picklist(replyWays),
  proof: proofSchema,
  /** Why it is sent although something is still open; '' where nothing is. */
  openReason: lineText,
});
export type NoticeSent = v.InferOutput<typeof noticeSentSchema>;

/** What stands beside the frozen text of a revision (docs/adr/0008). */
export interface NoticeSubmissionFacts extends NoticeSent {
  readonly sentBy: string;
  readonly enteredAt: string;
  /** Codes of what was still open when it was sent. */
  readonly openGates: readonly string[];
  readonly files: readonly {
    readonly attachmentId: string;
    readonly name: string;
    readonly sha256: string;
  }[];
  /** The receipt of this revision, put here when the next one was opened; until then it stands in the notice. */
  readonly receipt: v.InferOutput<typeof noticeReceiptSchema> | null;
}

/** One revision as it went out. */
export interface NoticeSubmission {
  readonly id: string;
  readonly recordId: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly facts: NoticeSubmissionFacts;
}

/** What is told only after a notice went out, and changes without a new revision: receipts, balances, the customer's decision. */
const untold = { receipt: null, balance: null, reminders: null } as const;

/** A notice without what comes back from the customer: what was said to him. */
export function saidIn(notice: Notice): object {
  const { recipients, remedies, property, detailedReportSentOn: _, complaintNumber: __, ...said } = notice;
  return {
    ...said,
    recipients: recipients.map((recipient) => ({ ...recipient, ...untold })),
    remedies: remedies.map((remedy) => ({ ...remedy, doneOn: null })),
    property: { ...property, decision: '' },
  };
}

/** The same as paths for an editor: what may still be entered of a notice that went out. */
export const openAfterSending = [
  'complaintNumber',
  'detailedReportSentOn',
  'property.decision',
  'recipients.*.balance',
  'remedies.*.doneOn',
] as const;

/** Whether two bodies say the same to the customer. */
export const saysTheSame = (one: Notice, other: Notice): boolean =>
  JSON.stringify(saidIn(one)) === JSON.stringify(saidIn(other));

/** The notice as it goes out: when, which revision, and that somebody was told. */
export const asSent = (notice: Notice, { sentAt }: Pick<NoticeSent, 'sentAt'>): Notice => ({
  ...notice,
  revision: notice.revision === '' ? 'R0' : notice.revision,
  issuedAt: sentAt,
  firstIssuedAt: notice.firstIssuedAt ?? sentAt,
});

/**
 * The next revision, not sent yet: it names what it takes the place of, and everybody acknowledges anew. The first word to the customer
 * stays where it was.
 */
export const nextRevision = (notice: Notice, number: string, revision: number): Notice => ({
  ...notice,
  revision: `R${revision + 1}`,
  replaces: `${number} R${revision}`,
  issuedAt: null,
  recipients: notice.recipients.map((recipient) => ({
    ...recipient,
    receipt: noReceipt,
    reminders: [],
    balance: { ...recipient.balance, closedOn: null },
  })),
});

/** Codes of what is open, each once. */
export const openCodes = (notice: Notice): readonly string[] => [
  ...new Set(noticeGates(notice).map(({ code }) => code)),
];
