import { blankProof, type Complaint } from '../complaint';
import type { ReportLayout } from '../report-layout';
import { caps } from '../scalars';
import { clipped, joined } from './clip';
import { reportNumber } from './rules';
import type { CauseKind, Report, ReportStage } from './schema';
import { fulfilledMilestones, type Submission } from './submission';

/** What was sent to the customer. */
export interface ReportSubmission {
  readonly layout: ReportLayout;
  readonly stage: ReportStage;
}

/**
 * The complaint after its report was sent: form, number and revision of the reply, and what the complaint itself does not say yet,
 * as far as the stage tells it. What somebody wrote there stays. The verdict on an earlier revision is none on this one.
 */
export function complaintAfterSubmission(
  complaint: Complaint,
  report: Report,
  { layout, stage }: ReportSubmission,
): Complaint {
  const replyDocument = reportNumber(layout, report);
  const isSame = replyDocument === complaint.replyDocument;
  return {
    ...complaint,
    replyForm: layout,
    replyDocument,
    replyRevision: `R${report.revision}`,
    replyVerdict: isSame ? complaint.replyVerdict : null,
    ...ifEmpty(complaint, containmentTexts(report)),
    ...(stage === '3D' ? {} : ifEmpty(complaint, causeTexts(report))),
    ...(stage === '8D' ? resultOf(complaint, report) : {}),
  };
}

type Sending = Pick<Submission, 'revision' | 'facts'>;

/** Milestones that are done by what was sent of this report: the same time, recipient and way. One corrected by hand since stands. */
export const milestonesBy = (
  submissions: readonly Sending[],
  { milestones }: Pick<Complaint, 'milestones'>,
): readonly (typeof fulfilledMilestones)[number][] =>
  fulfilledMilestones.filter((kind) => {
    const { doneAt, recipient, way } = milestones[kind];
    return submissions.some(
      ({ facts }) =>
        facts.milestones.includes(kind) &&
        facts.sentAt === doneAt &&
        facts.recipient === recipient &&
        facts.way === way,
    );
  });

/**
 * The complaint after its report was voided: what the report fulfilled is open again, and its number is no reply any more. Causes and
 * actions that were told stay: they are facts of the complaint.
 */
export function complaintWithoutReport(
  complaint: Complaint,
  { complaintNumber }: Pick<Report, 'complaintNumber'>,
  submissions: readonly Sending[],
): Complaint {
  const undone = {
    doneAt: null,
    enteredAt: null,
    way: null,
    recipient: '',
    proof: blankProof(),
    lateReason: '',
  };
  const reopened = milestonesBy(submissions, complaint).map(
    (kind) => [kind, { ...complaint.milestones[kind], ...undone }] as const,
  );
  const isReply = submissions.some(
    ({ revision, facts }) =>
      reportNumber(facts.layout, { complaintNumber, revision }) === complaint.replyDocument,
  );
  return {
    ...complaint,
    milestones: { ...complaint.milestones, ...Object.fromEntries(reopened) },
    ...(isReply ? { replyDocument: '', replyRevision: '', replyVerdict: null } : {}),
  };
}

type TextKey = {
  [Key in keyof Complaint]: Complaint[Key] extends string ? Key : never;
}[Exclude<keyof Complaint, 'sourceNumber'>];
type ComplaintTexts = Partial<Readonly<Record<TextKey, string>>>;

/** Only texts that the complaint does not have. */
const ifEmpty = (complaint: Complaint, texts: ComplaintTexts): ComplaintTexts =>
  Object.fromEntries(Object.entries(texts).filter(([key]) => complaint[key as TextKey].trim() === ''));

const containmentTexts = ({ containment, problem }: Report): ComplaintTexts => ({
  problemSummary: clipped(problem.summary, caps.summary),
  containment: clipped(
    joined(
      containment.rows.filter(({ isApplicable }) => isApplicable).map(({ action }) => action),
      '\n',
    ),
    caps.long,
  ),
});

const sides = {
  occurrence: ['technical-occurrence', 'managerial-occurrence'],
  escape: ['technical-escape', 'managerial-escape'],
} as const satisfies Readonly<Record<string, readonly CauseKind[]>>;

function causeTexts({ analysis, actions }: Report): ComplaintTexts {
  const causes = (side: keyof typeof sides): string =>
    joined(
      sides[side].map((kind) => analysis.chains[kind].rootCause),
      '\n',
    );
  const measures = (side: keyof typeof sides): string =>
    joined(
      sides[side].flatMap((kind) =>
        actions.filter(({ cause }) => cause === kind).map(({ action }) => action),
      ),
      '\n',
    );
  const long = (text: string): string => clipped(text, caps.long);
  // In brief the technical cause comes first; lines become clauses.
  const brief = (text: string): string => clipped(text.replaceAll('\n', '；'), caps.summary);
  return {
    causeOccurrence: long(causes('occurrence')),
    causeOccurrenceSummary: brief(causes('occurrence')),
    causeEscape: long(causes('escape')),
    causeEscapeSummary: brief(causes('escape')),
    actionOccurrence: long(measures('occurrence')),
    actionOccurrenceSummary: brief(measures('occurrence')),
    actionEscape: long(measures('escape')),
    actionEscapeSummary: brief(measures('escape')),
  };
}

/** What only the last stage tells: carried out, verified, kept in documents. */
const resultOf = (complaint: Complaint, report: Report): Partial<Complaint> => ({
  ...ifEmpty(complaint, { prevention: preventionText(report) }),
  documentUpdates:
    complaint.documentUpdates.length > 0 ? complaint.documentUpdates : documentUpdatesOf(report),
  implementedOn: complaint.implementedOn ?? implementedOn(report),
  verifications: complaint.verifications.length > 0 ? complaint.verifications : verificationsOf(report),
});

const preventionText = ({ prevention }: Report): string =>
  clipped(
    joined(
      [
        prevention.systemic,
        ...prevention.readAcross.map(({ object, decision }) => joined([object, decision], ' — ')),
      ],
      '\n',
    ),
    caps.long,
  );

const documentUpdatesOf = ({ prevention }: Report): Complaint['documentUpdates'] =>
  prevention.documents
    .filter(({ need }) => need === 'yes')
    .map(({ id, document, fromRevision, toRevision, on }) => ({
      id,
      document,
      fromRevision,
      toRevision,
      on,
    }));

/** The day the last action was carried out; null while one is open. */
function implementedOn({ actions }: Report): string | null {
  const done = actions.flatMap(({ doneOn }) => doneOn ?? []);
  return done.length === actions.length ? (done.sort().at(-1) ?? null) : null;
}

/** Figures from after the breakpoint; those from before prove no effect. */
const verificationsOf = ({ validation }: Report): Complaint['verifications'] =>
  validation.rows
    .filter(({ phase }) => phase === 'after')
    .map(({ id, period, checked, defective, verdict, on }) => ({
      id,
      period,
      quantity: checked,
      defective,
      verdict,
      on,
    }));
