import type { Customer, Part, StoredCustomer, StoredPart } from '@shared/domain/customer';
import { type Expression, type SqlBool, sql } from 'kysely';
import { canonicalJson, sha256 } from '../canonical';
import { nameOrder, type Pinyin, pinyinOf } from '../pinyin';
import type { Reader, Trx } from '../schema';
import { fold } from '../sqlite/search';
import { statement } from '../sqlite/statement';

/** What a customer or part is found by: its texts, and each Chinese one in pinyin and initials. */
async function searchKeyOf(texts: readonly string[]): Promise<string> {
  const known = texts.filter((text) => text !== '');
  const sounds = await Promise.all(known.map(pinyinOf));
  const spoken = sounds.flatMap(({ initials, full }: Pinyin) => [initials, full]);
  return fold([...new Set([...known, ...spoken])].join('\n'));
}

/** Every word of the query must occur somewhere in the key. */
const keyConditions = (text: string): readonly Expression<SqlBool>[] =>
  fold(text)
    .split(/\s+/u)
    .filter((term) => term !== '')
    .map((term) => sql<SqlBool>`instr(search_key, ${term}) > 0`);

const bodyOf = <T>({
  id,
  version,
  body,
}: {
  readonly id: string;
  readonly version: number;
  readonly body: string;
}) => ({
  id,
  version,
  body: JSON.parse(body) as T,
});

export const masterHash = (stored: StoredCustomer | StoredPart): string => sha256(canonicalJson(stored));

export async function findCustomer(db: Reader, id: string): Promise<StoredCustomer | null> {
  const [found] = await selectCustomer(db, { id });
  return found === undefined ? null : bodyOf<Customer>(found);
}

const selectCustomer = statement((db: Reader, { id }: { readonly id: string }) =>
  db.selectFrom('customer').select(['id', 'version', 'body']).where('id', '=', id).compile(),
);

export async function findPart(db: Reader, id: string): Promise<StoredPart | null> {
  const found = await db
    .selectFrom('part')
    .select(['id', 'version', 'body'])
    .where('id', '=', id)
    .executeTakeFirst();
  return found === undefined ? null : bodyOf<Part>(found);
}

/** Inserts or replaces; the service has checked the version. */
export async function writeCustomer(trx: Trx, stored: StoredCustomer): Promise<void> {
  const { id, version, body } = stored;
  const row = {
    version,
    name: body.name,
    name_order: await nameOrder(body.name),
    search_key: await searchKeyOf([body.name, body.shortName, body.englishName, body.code, body.plant]),
    is_active: body.isActive ? 1 : 0,
    body: canonicalJson(body),
  };
  await trx
    .insertInto('customer')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function writePart(trx: Trx, stored: StoredPart): Promise<void> {
  const { id, version, body } = stored;
  const row = {
    version,
    name: body.name,
    name_order: await nameOrder(body.name),
    search_key: await searchKeyOf([body.name, body.number, body.customerPartNumber, body.vehicleModel]),
    is_active: body.isActive ? 1 : 0,
    customer_id: body.customerId,
    body: canonicalJson(body),
  };
  await trx
    .insertInto('part')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Customers by name, code or pinyin; active ones first, then in the order of a Chinese list. */
export async function searchCustomers(
  db: Reader,
  text: string,
  limit: number,
): Promise<readonly StoredCustomer[]> {
  const found = await db
    .selectFrom('customer')
    .select(['id', 'version', 'body'])
    .where((eb) => eb.and([...keyConditions(text)]))
    .orderBy('is_active', 'desc')
    .orderBy('name_order')
    .limit(limit)
    .execute();
  return found.map((row) => bodyOf<Customer>(row));
}

/** Parts by name, number, model or pinyin; with a customer, its own and those for everybody. */
export async function searchParts(
  db: Reader,
  text: string,
  customerId: string | null,
  limit: number,
): Promise<readonly StoredPart[]> {
  const found = await db
    .selectFrom('part')
    .select(['id', 'version', 'body'])
    .where((eb) => eb.and([...keyConditions(text)]))
    .where((eb) =>
      customerId === null
        ? eb.lit(true)
        : eb.or([eb('customer_id', '=', customerId), eb('customer_id', 'is', null)]),
    )
    .orderBy('is_active', 'desc')
    .orderBy('name_order')
    .limit(limit)
    .execute();
  return found.map((row) => bodyOf<Part>(row));
}

export async function allMasters(
  db: Reader,
  table: 'customer' | 'part',
): Promise<readonly (StoredCustomer | StoredPart)[]> {
  const found = await db.selectFrom(table).select(['id', 'version', 'body']).orderBy('id').execute();
  return found.map((row) => bodyOf<never>(row));
}
