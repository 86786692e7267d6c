import { checkSigning, type FeedbackSheet } from '@shared/domain/feedback';
import type { RecordBody, RecordKind } from '@shared/domain/record';
import type { CallContext } from '../context';
import type { Environment } from '../environment';
import { refuseErrors } from '../service-error';

/** Signatures of a feedback sheet are given by those who may give them (TSP01 5.3.7). @throws ServiceError `invalid` */
export function demandSigning(
  kind: RecordKind,
  before: RecordBody | null,
  after: RecordBody,
  { operator: { roles }, clock }: CallContext,
  { settings: { closing }, day }: Pick<Environment, 'settings' | 'day'>,
): void {
  if (kind !== 'feedback-sheet') return;
  const rules = { roles, isSmallTeam: closing.isSmallTeam, today: day(clock.now()) };
  refuseErrors(checkSigning(before as FeedbackSheet | null, after as FeedbackSheet, rules));
}
