import type { Delivery } from '@shared/domain/delivery';
import { sha256 } from '../canonical';
import type { DeliveryTable, MadeFileTable, Reader, Trx } from '../schema';

/** SHA-256 of a delivery as it is kept. */
const hashOf = (row: Omit<DeliveryTable, 'position'>): string =>
  sha256(JSON.stringify([row.id, row.record_id, row.submission_id, row.revision, row.facts]));

const rowOf = ({ id, recordId, submissionId, revision, facts }: Delivery) => ({
  id,
  record_id: recordId,
  submission_id: submissionId,
  revision,
  facts: JSON.stringify(facts),
});

export const deliveryOf = (row: Omit<DeliveryTable, 'position'>): Delivery => ({
  id: row.id,
  recordId: row.record_id,
  submissionId: row.submission_id,
  revision: row.revision,
  facts: JSON.parse(row.facts) as Delivery['facts'],
});

/** Answers the hash for the history. */
export async function insertDelivery(trx: Trx, delivery: Delivery): Promise<string> {
  const row = rowOf(delivery);
  await trx.insertInto('delivery').values(row).execute();
  return hashOf(row);
}

/** Replaces what is told of a delivery. Answers the hash for the history. */
export async function updateDelivery(trx: Trx, delivery: Delivery): Promise<string> {
  const row = rowOf(delivery);
  await trx.updateTable('delivery').set({ facts: row.facts }).where('id', '=', delivery.id).execute();
  return hashOf(row);
}

export async function findDelivery(db: Reader, id: string): Promise<Delivery | null> {
  const row = await db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : deliveryOf(row);
}

/** How a record left the house, the first one first. */
export async function deliveriesOf(db: Reader, recordId: string): Promise<readonly Delivery[]> {
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('position')
    .execute();
  return rows.map(deliveryOf);
}

export interface DeliveryProof {
  readonly position: number;
  readonly id: string;
  readonly recordId: string;
  readonly hash: string;
}

/** The next deliveries after a position with their hashes, of the texts as they are kept. */
export async function deliveryProofs(
  db: Reader,
  after: number,
  limit: number,
): Promise<readonly DeliveryProof[]> {
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(({ position, ...row }) => ({
    position,
    id: row.id,
    recordId: row.record_id,
    hash: hashOf(row),
  }));
}

export async function findMadeFile(db: Reader, key: string): Promise<MadeFileTable | null> {
  return (await db.selectFrom('made_file').selectAll().where('key', '=', key).executeTakeFirst()) ?? null;
}

export async function insertMadeFile(trx: Trx, made: MadeFileTable): Promise<void> {
  await trx.insertInto('made_file').values(made).execute();
}
