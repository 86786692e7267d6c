import type { TemplateContent, TemplateVersion } from '@shared/domain/customer-template';
import { canonicalJson, sha256 } from '../canonical';
import type { CustomerTemplateTable, Reader, Trx } from '../schema';

type Row = Omit<CustomerTemplateTable, 'position'>;

const versionOf = (row: Row): TemplateVersion => ({
  id: row.id,
  templateId: row.template_id,
  customerId: row.customer_id,
  revision: row.revision,
  content: JSON.parse(row.content) as TemplateContent,
  savedAt: row.saved_at,
  savedBy: row.saved_by,
  reason: row.reason,
});

/** SHA-256 of a version as it is kept. */
const hashOf = (row: Row): string =>
  sha256(
    JSON.stringify([
      row.id,
      row.template_id,
      row.customer_id,
      row.revision,
      row.content,
      row.saved_at,
      row.saved_by,
      row.reason,
    ]),
  );

/** Adds a version. Answers the hash for the history. */
export async function insertTemplateVersion(trx: Trx, version: TemplateVersion): Promise<string> {
  const row: Row = {
    id: version.id,
    template_id: version.templateId,
    customer_id: version.customerId,
    revision: version.revision,
    content: canonicalJson(version.content),
    saved_at: version.savedAt,
    saved_by: version.savedBy,
    reason: version.reason,
  };
  await trx.insertInto('customer_template').values(row).execute();
  return hashOf(row);
}

/** All versions of a customer's templates: by template as they were made, the newest version first. */
export async function templateVersionsOf(
  db: Reader,
  customerId: string,
): Promise<readonly TemplateVersion[]> {
  const rows = await db
    .selectFrom('customer_template')
    .selectAll()
    .where('customer_id', '=', customerId)
    .orderBy('position')
    .execute();
  const all = rows.map(versionOf);
  const order = new Map([...new Set(all.map(({ templateId }) => templateId))].map((id, at) => [id, at]));
  return all.toSorted(
    (a, b) => (order.get(a.templateId) ?? 0) - (order.get(b.templateId) ?? 0) || b.revision - a.revision,
  );
}

export async function findTemplateVersion(db: Reader, id: string): Promise<TemplateVersion | null> {
  const row = await db.selectFrom('customer_template').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : versionOf(row);
}

/** The newest version of a template; null where there is none. */
export async function newestTemplateVersion(db: Reader, templateId: string): Promise<TemplateVersion | null> {
  const row = await db
    .selectFrom('customer_template')
    .selectAll()
    .where('template_id', '=', templateId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : versionOf(row);
}

/** The next versions after a position with their hashes. */
export async function templateProofs(db: Reader, after: number, limit: number) {
  const rows = await db
    .selectFrom('customer_template')
    .selectAll()
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(({ position, ...row }) => ({
    position,
    id: row.id,
    templateId: row.template_id,
    revision: row.revision,
    hash: hashOf(row),
  }));
}
