import {
  type Communication,
  checkPromises,
  type FeedbackSheet,
  keptFollowUp,
  keptReview,
  keptSheet,
  type StepRules,
  stepFindings,
} from '@shared/domain/feedback';
import type { RecordKind, StoredRecord } from '@shared/domain/record';
import { refuseErrors } from '../service-error';

type Body = StoredRecord['body'];

/** A new log was seen by nobody, and none goes on with it. */
export const newLog = (kind: RecordKind, body: Body): Body =>
  kind === 'communication' ? kept(null, body as Communication) : body;

/**
 * A log or a sheet as it may be kept over the one before: who has seen a log, and by which log it goes on, is never typed, and a signature
 * falls with what was signed. @throws ServiceError `invalid` where a first promise was typed over
 */
export function keptLog({ kind, body: before }: Pick<StoredRecord, 'kind' | 'body'>, body: Body): Body {
  if (kind === 'feedback-sheet') return keptSheet(before as FeedbackSheet, body as FeedbackSheet);
  if (kind !== 'communication') return body;
  const [was, is] = [before as Communication, body as Communication];
  refuseErrors(checkPromises(was, is));
  return kept(was, is);
}

const kept = (before: Communication | null, after: Communication): Communication =>
  keptFollowUp(before, keptReview(before, after));

/** Refuses to complete a log while a required step of the service is not done. @throws ServiceError `invalid` */
export function demandSteps(kind: RecordKind, before: Body | null, body: Body, rules: StepRules): void {
  if (kind === 'communication')
    refuseErrors(stepFindings(before as Communication | null, body as Communication, rules));
}
