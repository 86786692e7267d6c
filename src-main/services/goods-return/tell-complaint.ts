import type { Answer, Input, ReturnComplaintState } from '@shared/contract';
import { error } from '@shared/domain/finding';
import {
  costsFrom,
  costsOfReturn,
  proposedPieces,
  withAgreedPieces,
  withReturnCosts,
} from '@shared/domain/goods-return';
import { factsOf, type StoredRecord } from '@shared/domain/record';
import type { Reader, Trx } from '../../data';
import { type FoundComplaint, findComplaint } from '../../data/repositories/complaints';
import { complaintIdsOf, findRecord } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import { saveComplaint } from '../complaint/save';
import type { CallContext } from '../context';
import type { RecordParts } from '../record';
import { demandKind } from '../record/raise';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';

/** The complaints of a return, with what each knows of its costs and of the pieces agreed on. @throws ServiceError `not-found` */
export async function complaintsOfReturn(db: Reader, id: string): Promise<Answer<'return.complaints'>> {
  const stored = demandKind((await findRecord(db, id))?.stored, 'goods-return', id);
  const found = await complaintsNamed(db, stored);
  const booked = bookedIn(found, stored);
  return { complaints: found.map((each) => stateOf(stored, each, booked)) };
}

async function complaintsNamed(
  db: Reader,
  { kind, body }: StoredRecord<'goods-return'>,
): Promise<readonly FoundComplaint[]> {
  const found: FoundComplaint[] = [];
  for (const id of await complaintIdsOf(db, factsOf(kind, body).complaintNumbers)) {
    const complaint = await findComplaint(db, id);
    if (complaint !== null && !complaint.isVoid) found.push(complaint);
  }
  return found;
}

/** The complaint that has the costs of a return; they are never in two. */
const bookedIn = (found: readonly FoundComplaint[], { number }: StoredRecord): FoundComplaint | undefined =>
  found.find(({ stored }) => costsFrom(stored.body, number).length > 0);

function stateOf(
  { number, body }: StoredRecord<'goods-return'>,
  { stored }: FoundComplaint,
  booked: FoundComplaint | undefined,
): ReturnComplaintState {
  const isElsewhere = booked !== undefined && booked.stored.id !== stored.id;
  const costs = costsOfReturn({ ...body, number }, () => '');
  return {
    id: stored.id,
    number: stored.number,
    version: stored.version,
    costs: costsFrom(stored.body, number),
    hasNewCosts: !isElsewhere && withReturnCosts(stored.body, number, costs) !== stored.body,
    pieces: proposedPieces(body, stored),
  };
}

/**
 * The costs of a return become lines of a complaint it names. A second time changes only amounts and bearers that are others now, and takes
 * away lines whose costs the return no longer has.
 * @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid` where another complaint has them
 */
export async function bookCosts(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, complaintId }: Input<'return.costs'>,
): Promise<Answer<'return.costs'>> {
  demandRight(context, 'write');
  const { stored, complaint, all } = await demandNamed(trx, { id, version, complaintId });
  const booked = bookedIn(all, stored);
  if (booked !== undefined && booked.stored.id !== complaintId)
    throw new ServiceError('invalid', {}, [error('amount', 'recorded')]);
  const costs = costsOfReturn({ ...stored.body, number: stored.number }, parts.nextId);
  const before = complaint.stored.body;
  const body = withReturnCosts(before, stored.number, costs);
  if (body === before) return { isNew: false };
  await saveComplaint(trx, parts.load, context, changeOf(complaint, body, stored.number));
  return { isNew: true };
}

/**
 * Somebody confirms the pieces agreed on with the customer for a complaint's PPM; the complaint's history names the return.
 * @throws ServiceError `forbidden`, `not-found`, `stale` where either is another one by now, `invalid`
 */
export async function confirmPieces(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, complaintId, complaintVersion, lineIds }: Input<'return.pieces'>,
): Promise<Answer<'return.pieces'>> {
  demandRight(context, 'write');
  const { stored, complaint } = await demandNamed(trx, { id, version, complaintId });
  demandChangeable(complaint, complaintId, complaintVersion);
  const confirmed = proposedPieces(stored.body, complaint.stored).filter(({ lineId }) =>
    lineIds.includes(lineId),
  );
  if (confirmed.length === 0) return null;
  const body = withAgreedPieces(complaint.stored.body, confirmed);
  await saveComplaint(trx, parts.load, context, changeOf(complaint, body, stored.number));
  return null;
}

const changeOf = (
  { stored: { id, version } }: FoundComplaint,
  body: FoundComplaint['stored']['body'],
  reason: string,
): Input<'complaint.save'> => ({ id, version, body, note: { reason, approver: '', proof: '' } });

/** The return as it was shown, and the complaint, which must be one it names. @throws ServiceError */
async function demandNamed(
  trx: Trx,
  { id, version, complaintId }: Pick<Input<'return.costs'>, 'id' | 'version' | 'complaintId'>,
): Promise<{
  readonly stored: StoredRecord<'goods-return'>;
  readonly complaint: FoundComplaint;
  readonly all: readonly FoundComplaint[];
}> {
  const stored = demandKind(
    demandChangeable(await findRecord(trx, id), id, version).stored,
    'goods-return',
    id,
  );
  const all = await complaintsNamed(trx, stored);
  const complaint = all.find((each) => each.stored.id === complaintId);
  if (complaint === undefined) throw new ServiceError('not-found', { id: complaintId });
  return { stored, complaint, all };
}
