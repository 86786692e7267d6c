import type { Answer, Input } from '@shared/contract';
import { complaintOfLine } from '@shared/domain/goods-return';
import type { Trx } from '../../data';
import { complaintIdsOf, findRecord } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import type { RecordParts } from '../record';
import { demandKind, raiseComplaint } from '../record/raise';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';

/**
 * A returned line becomes a complaint in one step (TSP01 5.2.1): channel 退货, everything known goes along, and each names the other.
 * A line that was made into one answers it. @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid`
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
  const line = body.lines.find((each) => each.id === lineId);
  if (line === undefined) throw new ServiceError('not-found', { id: lineId });
  const [known] = await complaintIdsOf(trx, [line.complaintNumber]);
  if (known !== undefined) return { id: known, number: line.complaintNumber, isNew: false };
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
