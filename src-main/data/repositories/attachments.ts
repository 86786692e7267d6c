import { sql } from 'kysely';
import type { AttachmentTable, Reader, Trx } from '../schema';

export interface AttachmentRecord {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly addedAt: string;
  readonly addedBy: string;
}

export async function insertAttachment(trx: Trx, record: AttachmentRecord): Promise<void> {
  const { mediaType, addedAt, addedBy, ...rest } = record;
  await trx
    .insertInto('attachment')
    .values({ ...rest, media_type: mediaType, added_at: addedAt, added_by: addedBy })
    .execute();
}

/** Those of the ids that exist, in the order asked for. */
export async function findAttachments(
  db: Reader,
  ids: readonly string[],
): Promise<readonly AttachmentRecord[]> {
  if (ids.length === 0) return [];
  const found = await db.selectFrom('attachment').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(found.map((row) => [row.id, recordOf(row)] as const));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function allAttachments(db: Reader): Promise<readonly AttachmentRecord[]> {
  const found = await db.selectFrom('attachment').selectAll().orderBy('id').execute();
  return found.map(recordOf);
}

const recordOf = ({ media_type, added_at, added_by, ...rest }: AttachmentTable): AttachmentRecord => ({
  ...rest,
  mediaType: media_type,
  addedAt: added_at,
  addedBy: added_by,
});

/** Numbers of complaints and records and names of customers that name a file anywhere in their text; reads all of them. */
export async function namersOfAttachment(db: Reader, id: string): Promise<readonly string[]> {
  const complaints = await db
    .selectFrom('complaint')
    .innerJoin('complaint_body', 'complaint_body.position', 'complaint.position')
    .select('complaint.number as name')
    .where(sql<boolean>`instr(complaint_body.body, ${id}) > 0`)
    .execute();
  const records = await db
    .selectFrom('record')
    .innerJoin('record_body', 'record_body.position', 'record.position')
    .select('record.number as name')
    .where(sql<boolean>`instr(record_body.body, ${id}) > 0`)
    .execute();
  const customers = await db
    .selectFrom('customer')
    .select('name')
    .where(sql<boolean>`instr(body, ${id}) > 0`)
    .execute();
  return [...complaints, ...records, ...customers].map(({ name }) => name);
}
