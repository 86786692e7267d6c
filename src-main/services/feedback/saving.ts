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

/** A log or a sheet over the one before: who has seen a log, and by which log it goes on, is never typed, and a signature falls with what was signed. */
export function withProgramsFacts(
  { kind, body: before }: Pick<StoredRecord, 'kind' | 'body'>,
  body: Body,
): Body {
  if (kind === 'feedback-sheet') return keptSheet(before as FeedbackSheet, body as FeedbackSheet);
  return kind === 'communication' ? kept(before as Communication, body as Communication) : body;
}

const kept = (before: Communication | null, after: Communication): Communication =>
  keptFollowUp(before, keptReview(before, after));

/** Refuses to complete a log while a required step of the service is not done. @throws ServiceError `invalid` */
export function demandSteps(kind: RecordKind, before: Body | null, body: Body, rules: StepRules): void {
  if (kind === 'communication')
    refuseErrors(stepFindings(before as Communication | null, body as Communication, rules));
}

/** Refuses to type over a first promise. @throws ServiceError `invalid` */
export function demandPromises(kind: RecordKind, before: Body, body: Body): void {
  if (kind === 'communication') refuseErrors(checkPromises(before as Communication, body as Communication));
}
