import * as v from 'valibot';
import { proofSchema } from '../complaint/proof';
import { replyVerdicts, replyWays } from '../complaint/schema';
import { reportLayouts } from '../report-layout';
import {
  civilDateSchema,
  idSchema,
  instantSchema,
  lineText,
  longText,
  type quantitySchema,
  shortText,
} from '../scalars';
import { reportStages } from './schema';

/**
 * One revision of a report as it went to the customer: R0, R1 … The content is frozen with its hash; what is told of it afterwards is the
 * customer's verdict (TSP01 5.3.6–5.3.7, decisions.md "People and rights").
 */

/** Milestones that a submission can fulfil (decisions.md: one submission may fulfil several). */
export const fulfilledMilestones = ['response', 'preliminary', 'analysis'] as const;
export const submissionLanguages = ['zh-CN', 'en', 'bilingual'] as const;
export type SubmissionLanguage = (typeof submissionLanguages)[number];

/** What the sender states. */
export const sentSchema = v.strictObject({
  stage: v.picklist(reportStages),
  layout: v.picklist(reportLayouts),
  language: v.picklist(submissionLanguages),
  sentAt: instantSchema,
  recipient: shortText,
  way: v.picklist(replyWays),
  proof: proofSchema,
  /** Milestones of the complaint that are done with it, at the time it was sent. */
  milestones: v.pipe(v.array(v.picklist(fulfilledMilestones)), v.maxLength(fulfilledMilestones.length)),
  /** Why it is sent although something of its stage is still open; '' where nothing is. */
  openReason: lineText,
  /** Why a milestone is done late; '' where none is. */
  lateReason: lineText,
});
export type Sent = v.InferOutput<typeof sentSchema>;

/** What the customer said of it. */
export const customerVerdictSchema = v.strictObject({
  verdict: v.picklist(replyVerdicts),
  /** The customer's words. */
  words: longText,
  by: shortText,
  at: instantSchema,
  /** By when the next revision is wanted; null where none is. */
  nextDueOn: v.nullable(civilDateSchema),
  proof: proofSchema,
});
export type CustomerVerdict = v.InferOutput<typeof customerVerdictSchema>;

/** A file that went along or is printed in it, by its content. */
export const sentFileSchema = v.strictObject({ attachmentId: idSchema, name: lineText, sha256: v.string() });
export type SentFile = v.InferOutput<typeof sentFileSchema>;

export const submissionFactsSchema = v.strictObject({
  ...sentSchema.entries,
  sentBy: shortText,
  enteredAt: instantSchema,
  /** Codes of what was still open when it was sent. */
  openGates: v.pipe(v.array(lineText), v.maxLength(500)),
  files: v.pipe(v.array(sentFileSchema), v.maxLength(100)),
  verdict: v.nullable(customerVerdictSchema),
});
export type SubmissionFacts = v.InferOutput<typeof submissionFactsSchema>;

/** A kept submission, without its frozen content. */
export interface Submission {
  readonly id: string;
  readonly recordId: string;
  readonly revision: v.InferOutput<typeof quantitySchema>;
  /** SHA-256 of the frozen content, letter for letter. */
  readonly contentHash: string;
  readonly facts: SubmissionFacts;
}

/** What stands with the customer, from the revision sent last. */
export type ReportStanding = 'in-work' | 'with-customer' | 'accepted' | 'conditional' | 'rejected';

/** A revision that was not sent yet is in work, whatever came before it. */
export function standingOfReport(
  revision: number,
  submissions: readonly Pick<Submission, 'revision' | 'facts'>[],
): ReportStanding {
  const own = submissions.find((each) => each.revision === revision);
  if (own === undefined) return 'in-work';
  return own.facts.verdict?.verdict ?? 'with-customer';
}
