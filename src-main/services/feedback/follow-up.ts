import type { Answer, Input } from '@shared/contract';
import { canReopen, followUpOf, withFollowUp } from '@shared/domain/feedback';
import { error } from '@shared/domain/finding';
import type { Trx } from '../../data';
import { findRecord, findRecordByToken } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import { followRecord } from '../record/follow';
import { demandKind } from '../record/raise';
import { type RecordParts, registerRecord } from '../record/register';
import { demandRight } from '../rights';
import { refuseErrors } from '../service-error';

/**
 * 另记一条 in one transaction: a new log goes on with one whose customer was not satisfied at the call-back, with request, customer and
 * contact; each names the other, in both histories. The same token answers the log made the first time.
 * @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid` where he was not dissatisfied, or a log goes on with it already
 */
export async function followUpLog(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, token }: Input<'feedback.followUp'>,
): Promise<Answer<'feedback.followUp'>> {
  demandRight(context, 'write');
  const made = await findRecordByToken(trx, token);
  if (made !== null) return { id: made.stored.id, number: made.stored.number };
  const found = demandChangeable(await findRecord(trx, id), id, version);
  const { body: log, number } = demandKind(found.stored, 'communication', id);
  refuseErrors(canReopen(log) ? [] : [error('callBack.satisfaction', 'not-ready')]);
  const body = followUpOf(log, number);
  const next = await registerRecord(trx, parts, context, { kind: 'communication', token, body });
  const { number: reason } = next;
  await followRecord(trx, parts.load, context, { kind: 'communication', id, reason }, (before) =>
    withFollowUp(before, next.number),
  );
  return { id: next.id, number: next.number };
}
