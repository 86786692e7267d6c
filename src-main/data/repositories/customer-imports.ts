import type { CustomerImport } from '@shared/contract';
import type { CustomerImportLineTable, CustomerImportTable, Reader, Trx } from '../schema';
import { statement } from '../sqlite/statement';

export type NewImport = Omit<CustomerImportTable, 'position' | 'undone_at' | 'undone_by'>;

export async function insertImport(trx: Trx, row: NewImport): Promise<void> {
  await trx
    .insertInto('customer_import')
    .values({ ...row, undone_at: null, undone_by: null })
    .execute();
}

export const insertImportLine = statement((trx: Trx, row: CustomerImportLineTable) =>
  trx.insertInto('customer_import_line').values(row).compile(),
);

export async function findImport(db: Reader, id: string): Promise<CustomerImport | null> {
  const found = await db.selectFrom('customer_import').selectAll().where('id', '=', id).executeTakeFirst();
  return found === undefined ? null : importOf(found);
}

export const linesOfImport = (db: Reader, id: string): Promise<readonly CustomerImportLineTable[]> =>
  db
    .selectFrom('customer_import_line')
    .selectAll()
    .where('import_id', '=', id)
    .orderBy('customer_id')
    .execute();

export async function markUndone(trx: Trx, id: string, at: string, by: string): Promise<void> {
  await trx
    .updateTable('customer_import')
    .set({ undone_at: at, undone_by: by })
    .where('id', '=', id)
    .execute();
}

/** The newest first. */
export async function listImports(
  db: Reader,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly imports: readonly CustomerImport[]; readonly total: number }> {
  const { total } = await db
    .selectFrom('customer_import')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const found = await db
    .selectFrom('customer_import')
    .selectAll()
    .orderBy('position', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  return { imports: found.map(importOf), total };
}

/** The mapping of the last import with these heads, as JSON. */
export async function rememberedMapping(db: Reader, signature: string): Promise<string | null> {
  const found = await db
    .selectFrom('customer_import')
    .select('mapping')
    .where('signature', '=', signature)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.mapping ?? null;
}

const importOf = (row: Omit<CustomerImportTable, 'position'>): CustomerImport => ({
  id: row.id,
  at: row.at,
  operator: row.operator,
  fileName: row.file_name,
  created: row.created,
  changed: row.changed,
  unchanged: row.unchanged,
  faulty: row.faulty,
  undoneAt: row.undone_at,
  undoneBy: row.undone_by,
});
