import type { Answer, Input } from '@shared/contract';
import { error } from '@shared/domain/finding';
import { type Notice, nextRevision, revisionOf } from '@shared/domain/notice';
import type { Trx } from '../../data';
import { appendHistory } from '../../data/repositories/history';
import { updateSubmission } from '../../data/repositories/submissions';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { RecordParts } from '../record/register';
import { writeChange } from '../record/save';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';
import { type FoundNotice, findNotice, getNotice, noticeSubmissions } from './read';
import { tellEvent } from './tell';

/**
 * Opens the next revision of a notice that went out, to be sent and acknowledged again; the earlier one stays as it was sent, with its
 * receipt. @throws ServiceError `forbidden`, `stale`, `not-found`, `invalid` without a reason or where the revision was not sent yet
 */
export async function reviseNotice(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, reason }: Input<'notice.revise'>,
): Promise<Answer<'notice.revise'>> {
  demandRight(context, 'write');
  if (reason.trim() === '') refuseErrors([error('reason', 'needs-reason')]);
  const found = demandChangeable(await findNotice(trx, id), id, version);
  const { number, body } = found.stored;
  if (body.issuedAt === null) throw new ServiceError('invalid', {}, [error('revision', 'not-ready')]);
  const after = await writeRevision(
    trx,
    parts,
    context,
    found,
    nextRevision(body, number, revisionOf(body)),
    reason,
  );
  await tellEvent(trx, parts.load, context, after.stored);
  return getNotice(trx, { id });
}

/** Writes the next revision, and puts the receipt of the one before beside its frozen text. */
export async function writeRevision(
  trx: Trx,
  { load }: RecordParts,
  context: CallContext,
  found: FoundNotice,
  body: Notice,
  reason: string,
): Promise<FoundNotice> {
  const environment = await load(trx);
  const at = environment.instant(context.clock.now());
  await keepReceipt(trx, context, found, at);
  const after = { ...found, stored: { ...found.stored, version: found.stored.version + 1, body } };
  await writeChange(trx, environment, context, {
    after,
    at,
    action: 'revise',
    reason,
    changes: diff(found.stored.body, body),
  });
  return after;
}

async function keepReceipt(
  trx: Trx,
  { operator }: CallContext,
  { stored }: FoundNotice,
  at: string,
): Promise<void> {
  const receipt = stored.body.recipients[0]?.receipt ?? null;
  const last = (await noticeSubmissions(trx, stored.id)).at(-1);
  if (last === undefined || receipt === null || receipt.receivedAt === null) return;
  const recordHash = await updateSubmission(trx, { ...last, facts: { ...last.facts, receipt } });
  await appendHistory(trx, {
    at,
    operator: operator.name,
    area: 'submission',
    recordId: last.id,
    action: 'receive',
    reason: '',
    changes: diff(last.facts.receipt, receipt, 'receipt'),
    recordHash,
  });
}
