import type { Finding } from '@shared/domain/finding';
import { error } from '@shared/domain/finding';
import { checkApprover } from '@shared/domain/person';
import { type ApprovablePlan, approvedPlan } from '@shared/domain/plan-approval';
import type { RecordBody, RecordKind, StoredRecord } from '@shared/domain/record';
import type { Trx } from '../../data';
import { findRecord } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { LoadEnvironment } from '../environment';
import { approvalsOf, demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';
import { writeChange } from './save';

/** Kinds that are released by an approval. */
type PlanKind = { [K in RecordKind]: RecordBody<K> extends ApprovablePlan ? K : never }[RecordKind];

export interface PlanToApprove {
  readonly id: string;
  readonly version: number;
  readonly approver: string;
  /** Civil date. */
  readonly on: string;
}

export interface PlanRules<K extends PlanKind> {
  readonly kind: K;
  /** What is missing before it can be approved. */
  readonly gaps: (plan: RecordBody<K>) => readonly Finding[];
  /** 编制: who may not approve it himself, but in a small team; '' where the plan does not say, and whoever registered it did. */
  readonly preparedBy: (plan: RecordBody<K>) => string;
}

/**
 * Releases a year's plan: by whom and on which day. From then on it changes with a reason only.
 * @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid` where the plan has gaps, or its approver is none or prepared it
 */
export async function approvePlan<K extends PlanKind>(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { id, version, approver, on }: PlanToApprove,
  { kind, gaps, preparedBy }: PlanRules<K>,
): Promise<StoredRecord> {
  demandRight(context, 'write');
  const found = demandChangeable(await findRecord(trx, id), id, version);
  if (found.stored.kind !== kind) throw new ServiceError('not-found', { id });
  const environment = await load(trx);
  const now = context.clock.now();
  const before = found.stored.body as RecordBody<K> & ApprovablePlan;
  const approvals = approvalsOf(context, environment.settings);
  const author = preparedBy(before) || found.stored.registeredBy;
  const byOperator = checkApprover('approver', approver, approvals);
  refuseErrors([
    ...gaps(before),
    ...(byOperator.length > 0
      ? byOperator
      : checkApprover('approver', approver, { ...approvals, operator: { name: author } })),
    ...(on > environment.day(now) ? [error('on', 'in-the-future')] : []),
  ]);
  const body = approvedPlan(before, { by: approver.trim(), on });
  const stored = { ...found.stored, version: version + 1, body } as StoredRecord;
  await writeChange(trx, environment, context, {
    after: { ...found, stored },
    at: environment.instant(now),
    action: 'save',
    reason: '',
    changes: diff(before, body),
  });
  return stored;
}
