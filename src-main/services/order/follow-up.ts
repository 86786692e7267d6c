import type { Answer, Input } from '@shared/contract';
import { error } from '@shared/domain/finding';
import {
  complaintOfDeviation,
  followedUp,
  logOfDeviation,
  missingForFollowUp,
  type Order,
  type OrderDeviation,
} from '@shared/domain/order';
import type { Trx } from '../../data';
import { findRecord, headOfNumber } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import { standingNumber } from '../record/named';
import { demandKind, raiseComplaint, raiseRecord } from '../record/raise';
import type { RecordParts } from '../record/register';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';

/**
 * A deviation of an order becomes a log of the customer or a complaint in one step (TSP01 5.1.2, 5.2.1): nothing is typed again, and each
 * names the other. One that became something answers it.
 * @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid` where customer or words are missing, or it names a paper of elsewhere
 */
export async function followUpDeviation(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, deviationId, target, token, receivedAt, channel }: Input<'order.followUp'>,
): Promise<Answer<'order.followUp'>> {
  demandRight(context, 'write');
  const stored = demandKind((await findRecord(trx, id))?.stored, 'order', id);
  const { body: order } = stored;
  const row = order.deviations.findIndex((each) => each.id === deviationId);
  const kept = order.deviations[row];
  if (kept === undefined) throw new ServiceError('not-found', { id: deviationId });
  if ((await standingNumber(trx, kept.followUpNumber.trim())) !== '') return knownFollowUp(trx, kept, row);
  const deviation = { ...kept, at: receivedAt, channel };
  refuseErrors(missingForFollowUp(order, deviation).map((path) => error(placeOf(path, row), 'required')));
  demandChangeable(await findRecord(trx, id), id, version);
  const told = (number: string): Order => followedUp(order, deviation, number);
  const made =
    target === 'complaint'
      ? await raiseComplaint(trx, parts, context, {
          source: stored,
          token,
          made: asComplaint(order, deviation, parts, context),
          told,
        })
      : await raiseRecord(trx, parts, context, {
          source: stored,
          token,
          made: { kind: 'communication', body: logOfDeviation(order, deviation, context.operator.name) },
          told,
        });
  return { target, id: made.id, number: made.number, isNew: true };
}

const asComplaint = (
  order: Order,
  deviation: OrderDeviation,
  { nextId }: RecordParts,
  context: CallContext,
) => complaintOfDeviation(order, deviation, { by: context.operator.name, lineId: nextId() });

const placeOf = (path: 'customer' | 'at' | 'channel' | 'content', row: number): string =>
  path === 'customer' ? path : `deviations.${row}.${path}`;

/** The complaint or the log it has become. @throws ServiceError `invalid` where its number is none of ours */
async function knownFollowUp(
  trx: Trx,
  { followUpNumber: number }: OrderDeviation,
  row: number,
): Promise<Answer<'order.followUp'>> {
  const head = await headOfNumber(trx, number);
  if (head?.kind === 'complaint' || head?.kind === 'communication')
    return { target: head.kind, id: head.id, number, isNew: false };
  throw new ServiceError('invalid', { path: `deviations.${row}.followUpNumber`, reason: 'duplicate' });
}
