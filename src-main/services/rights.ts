import type { ChangeNote } from '@shared/contract';
import type { Finding } from '@shared/domain/finding';
import { type Approvals, checkApprover, hasRight, type Right, rights } from '@shared/domain/person';
import type { Settings } from '@shared/domain/settings';
import type { CallContext } from './context';
import { ServiceError } from './service-error';

/** Refuses a whole call. @throws ServiceError `forbidden` with the right and the roles that would give it */
export function demandRight({ operator }: CallContext, right: Right): void {
  if (!hasRight(operator.roles, right))
    throw new ServiceError('forbidden', { right, roles: rights[right].join(',') });
}

export const approvalsOf = (
  { operator }: CallContext,
  { people, closing }: Pick<Settings, 'people' | 'closing'>,
): Approvals => ({ operator, people, isSmallTeam: closing.isSmallTeam });

/** 审核人 named for a change that moves dates. */
export const checkNoteApprover = (note: ChangeNote, approvals: Approvals): readonly Finding[] =>
  checkApprover('note.approver', note.approver, approvals);
