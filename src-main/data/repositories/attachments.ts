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
