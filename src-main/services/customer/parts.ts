import type { Answer, Input } from '@shared/contract';
import type { StoredPart } from '@shared/domain/customer';
import { error } from '@shared/domain/finding';
import { isSame } from '@shared/domain/same';
import type { Reader, Trx } from '../../data';
import { findPart, searchParts, writePart } from '../../data/repositories/customers';
import { appendHistory } from '../../data/repositories/history';
import type { CallContext } from '../context';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';
import { demandCustomer } from './read';
import { entryOf, type MasterParts, refuseStale } from './save';

export const findParts = async (
  db: Reader,
  { text, customerId, limit }: Input<'part.search'>,
): Promise<Answer<'part.search'>> => ({
  parts: await searchParts(db, text, customerId, limit),
});

/** @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid` */
export async function savePart(
  trx: Trx,
  { load, nextId }: MasterParts,
  context: CallContext,
  input: Input<'part.save'>,
): Promise<Answer<'part.save'>> {
  demandRight(context, 'write');
  const before = input.id === null ? null : await findPart(trx, input.id);
  if (input.id !== null && before === null) throw new ServiceError('not-found', { id: input.id });
  refuseStale(before, input.version);
  if (input.body.name.trim() === '') refuseErrors([error('name', 'required')]);
  if ((input.body.yearlyQuantity ?? 0) < 0) refuseErrors([error('yearlyQuantity', 'negative')]);
  if (input.body.customerId !== null) await demandCustomer(trx, input.body.customerId);
  const stored: StoredPart = {
    id: before?.id ?? nextId(),
    version: (before?.version ?? 0) + 1,
    body: input.body,
  };
  if (before !== null && isSame(before.body, stored.body)) return before;
  await writePart(trx, stored);
  const at = (await load(trx)).instant(context.clock.now());
  await appendHistory(trx, entryOf('part', context, { at, before, after: stored }));
  return stored;
}
