import type { Answer, Input } from '@shared/contract';
import { complaintOfLine } from '@shared/domain/goods-return';
import type { Trx } from '../../data';
import { complaintIdsOf, findRecord } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import type { RecordParts } from '../record';
import { standingNumber } from '../record/named';
import { demandKind, raiseComplaint } from '../record/raise';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';

/**
 * A returned line becomes a complaint in one step (TSP01 5.2.1): channel 退货, everything known goes along, and each names the other.
 * A line that was made into one answers it. @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid` also where it names a complaint of elsewhere
 */
export async function complainOfLine(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, lineId, token, receivedAt }: Input<'return.complain'>,
): Promise<Answer<'return.complain'>> {
  demandRight(context, 'write');
  const stored = demandKind((await findRecord(trx, id))?.stored, 'goods-return', id);
  const { body } = stored;
  const row = body.lines.findIndex((each) => each.id === lineId);
  const line = body.lines[row];
  if (line === undefined) throw new ServiceError('not-found', { id: lineId });
  const number = await standingNumber(trx, line.complaintNumber.trim());
  const [known] = await complaintIdsOf(trx, [number]);
  if (known !== undefined) return { id: known, number, isNew: false };
  // A number of elsewhere is the customer's word and is not overwritten.
  if (number !== '')
    throw new ServiceError('invalid', { path: `lines.${row}.complaintNumber`, reason: 'duplicate' });
  demandChangeable(await findRecord(trx, id), id, version);
  const made = await raiseComplaint(trx, parts, context, {
    source: stored,
    token,
    made: complaintOfLine(body, line, {
      receivedAt,
      receivedBy: context.operator.name,
      lineId: parts.nextId(),
    }),
    told: (complaintNumber) => ({
      ...body,
      lines: body.lines.map((each) => (each.id === lineId ? { ...each, complaintNumber } : each)),
    }),
  });
  return { id: made.id, number: made.number, isNew: true };
}
