import { checkSigning, type FeedbackSheet } from '@shared/domain/feedback';
import type { RecordBody, RecordKind } from '@shared/domain/record';
import type { Settings } from '@shared/domain/settings';
import type { CallContext } from '../context';
import { refuseErrors } from '../service-error';

/** Signatures of a feedback sheet are given by those who may give them (TSP01 5.3.7). @throws ServiceError `invalid` */
export function demandSigning(
  kind: RecordKind,
  before: RecordBody | null,
  after: RecordBody,
  { operator }: CallContext,
  { closing }: Pick<Settings, 'closing'>,
): void {
  if (kind !== 'feedback-sheet') return;
  refuseErrors(
    checkSigning(before as FeedbackSheet | null, after as FeedbackSheet, operator.roles, closing.isSmallTeam),
  );
}
