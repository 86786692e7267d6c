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

/** A text that may name files, and what it is called: the number of a complaint or a record, the name of a customer. */
interface NamingText {
  readonly name: string;
  readonly body: string;
}

/**
 * What each of these files is named by, by its id: numbers of complaints and records and names of customers, anywhere in their text and their templates. Reads
 * all of them, once, and none where no file is asked for.
 */
export async function namersOfAttachments(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const namers = new Map(ids.map((id): [string, string[]] => [id, []]));
  if (namers.size === 0) return namers;
  const note = ({ name, body }: NamingText): void => {
    for (const id of new Set(body.match(everyId))) namers.get(id)?.push(name);
  };
  for (const textsAfter of [complaintTexts, recordTexts]) {
    let texts = await textsAfter(db, 0);
    while (texts.length > 0) {
      for (const text of texts) note(text);
      texts = await textsAfter(db, texts.at(-1)?.position ?? 0);
    }
  }
  for (const text of await db.selectFrom('customer').select(['name', 'body']).execute()) note(text);
  const templates = await db
    .selectFrom('customer_template')
    .innerJoin('customer', 'customer.id', 'customer_template.customer_id')
    .select(['customer.name', 'customer_template.content as body'])
    .execute();
  for (const text of templates) note(text);
  return namers;
}

const everyId = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
const portion = 200;

type PlacedText = NamingText & { readonly position: number };

const complaintTexts = (db: Reader, after: number): Promise<readonly PlacedText[]> =>
  db
    .selectFrom('complaint')
    .innerJoin('complaint_body', 'complaint_body.position', 'complaint.position')
    .select(['complaint.position', 'complaint.number as name', 'complaint_body.body'])
    .where('complaint.position', '>', after)
    .orderBy('complaint.position')
    .limit(portion)
    .execute();

const recordTexts = (db: Reader, after: number): Promise<readonly PlacedText[]> =>
  db
    .selectFrom('record')
    .innerJoin('record_body', 'record_body.position', 'record.position')
    .select(['record.position', 'record.number as name', 'record_body.body'])
    .where('record.position', '>', after)
    .orderBy('record.position')
    .limit(portion)
    .execute();
