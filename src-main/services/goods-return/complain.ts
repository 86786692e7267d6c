import type { Answer, Input } from '@shared/contract';
import { complaintOfLine, type GoodsReturn } from '@shared/domain/goods-return';
import type { StoredRecord } from '@shared/domain/record';
import type { Trx } from '../../data';
import { complaintIdsOf, findRecord } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import { addComplaint } from '../complaint/register';
import type { CallContext } from '../context';
import { type RecordParts, saveRecord } from '../record';
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
  const stored = returnOf((await findRecord(trx, id))?.stored, id);
  const line = stored.body.lines.find((each) => each.id === lineId);
  if (line === undefined) throw new ServiceError('not-found', { id: lineId });
  const [known] = await complaintIdsOf(trx, [line.complaintNumber]);
  if (known !== undefined) return { id: known, number: line.complaintNumber, isNew: false };
  demandChangeable(await findRecord(trx, id), id, version);
  const body = complaintOfLine(stored.body, line, {
    receivedAt,
    receivedBy: context.operator.name,
    lineId: parts.nextId(),
  });
  const complaint = (await addComplaint(trx, parts, context, { token, body })).stored;
  const linked: GoodsReturn = {
    ...stored.body,
    lines: stored.body.lines.map((each) =>
      each.id === lineId ? { ...each, complaintNumber: complaint.number } : each,
    ),
  };
  await saveRecord(trx, parts.load, context, { id, version, body: linked, reason: '' });
  return { id: complaint.id, number: complaint.number, isNew: true };
}

/** A record that is a return. @throws ServiceError `not-found` */
export function returnOf(stored: StoredRecord | undefined, id: string): StoredRecord<'goods-return'> {
  if (stored?.kind !== 'goods-return') throw new ServiceError('not-found', { id });
  return stored as StoredRecord<'goods-return'>;
}
