import {
  type CustomerGrade,
  type CustomerKind,
  customerGrades,
  customerOf,
  partOf,
  type StoredCustomer,
  type StoredPart,
} from '@shared/domain/customer';
import type { GradedCustomer } from '@shared/domain/visit';
import { type Expression, type SqlBool, sql } from 'kysely';
import { canonicalJson, sha256 } from '../canonical';
import { nameOrder, type Pinyin, pinyinOf } from '../pinyin';
import type { CustomerTable, Reader, Trx } from '../schema';
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

interface Row {
  readonly id: string;
  readonly version: number;
  readonly body: string;
}

const kept = (row: Row): object => JSON.parse(row.body) as object;
const customerFrom = (row: Row): StoredCustomer => ({
  id: row.id,
  version: row.version,
  body: customerOf(kept(row)),
});
const partFrom = (row: Row): StoredPart => ({ id: row.id, version: row.version, body: partOf(kept(row)) });

export const masterHash = (stored: StoredCustomer | StoredPart | KeptMaster): string =>
  sha256(canonicalJson(stored));

export async function findCustomer(db: Reader, id: string): Promise<StoredCustomer | null> {
  const [found] = await selectCustomer(db, { id });
  return found === undefined ? null : customerFrom(found);
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
  return found === undefined ? null : partFrom(found);
}

/** VIP first. */
const gradeRank = (grade: CustomerGrade | null): number =>
  grade === null ? customerGrades.length : customerGrades.indexOf(grade);

/** Inserts or replaces; the service has checked the version. */
export async function writeCustomer(trx: Trx, stored: StoredCustomer): Promise<void> {
  const { id, version, body } = stored;
  const row = {
    code: body.code,
    kind: body.kind ?? '',
    grade: body.grade ?? '',
    grade_rank: gradeRank(body.grade),
    version,
    name: body.name,
    name_order: await nameOrder(body.name),
    search_key: await searchKeyOf([body.name, body.shortName, body.englishName, body.code, body.plant]),
    is_active: body.isActive ? 1 : 0,
    body: canonicalJson(body),
  };
  await insertCustomer(trx, { id, ...row });
}

const insertCustomer = statement((trx: Trx, { id, ...row }: CustomerTable) =>
  trx
    .insertInto('customer')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .compile(),
);

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
  return found.map(customerFrom);
}

/** Every active customer by grade, VIP first, then in the order of a Chinese list. No whole files: thousands may be asked for. */
export async function gradedCustomers(db: Reader): Promise<readonly GradedCustomer[]> {
  const found = await db
    .selectFrom('customer')
    .select(['id', 'name', 'grade'])
    .where('is_active', '=', 1)
    .orderBy('grade_rank')
    .orderBy('name_order')
    .execute();
  return found.map(({ id, name, grade }) => ({
    id,
    name,
    grade: customerGrades.find((each) => each === grade) ?? null,
  }));
}

/** What each customer is called, and his ERP code: names of others in a paper are found by them. No whole files. */
export async function namesOfCustomers(
  db: Reader,
): Promise<readonly { readonly id: string; readonly names: readonly string[] }[]> {
  const found = await db
    .selectFrom('customer')
    .select([
      'id',
      'name',
      'code',
      sql<string | null>`body ->> '$.shortName'`.as('shortName'),
      sql<string | null>`body ->> '$.englishName'`.as('englishName'),
    ])
    .execute();
  return found.map(({ id, name, code, shortName, englishName }) => ({
    id,
    names: [name, shortName ?? '', englishName ?? '', code].filter((word) => word !== ''),
  }));
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
  return found.map(partFrom);
}

/** Parts made for one customer, in the order of a Chinese list. */
export async function partsOfCustomer(
  db: Reader,
  customerId: string,
  limit: number,
): Promise<readonly StoredPart[]> {
  const found = await db
    .selectFrom('part')
    .select(['id', 'version', 'body'])
    .where('customer_id', '=', customerId)
    .orderBy('is_active', 'desc')
    .orderBy('name_order')
    .limit(limit)
    .execute();
  return found.map(partFrom);
}

export interface CustomerQuery {
  readonly text?: string | undefined;
  readonly grades?: readonly CustomerGrade[] | undefined;
  readonly kinds?: readonly CustomerKind[] | undefined;
  readonly isActive?: boolean | undefined;
}

export interface CustomerPage extends CustomerQuery {
  readonly sort: 'name' | 'code' | 'grade' | 'kind';
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

const matching = (db: Reader, { text = '', grades, kinds, isActive }: CustomerQuery) => {
  let query = db.selectFrom('customer').where((eb) => eb.and([...keyConditions(text)]));
  if (grades !== undefined && grades.length > 0) query = query.where('grade', 'in', grades);
  if (kinds !== undefined && kinds.length > 0) query = query.where('kind', 'in', kinds);
  if (isActive !== undefined) query = query.where('is_active', '=', isActive ? 1 : 0);
  return query;
};

const sortColumns = { name: 'name_order', code: 'code', grade: 'grade_rank', kind: 'kind' } as const;

/** One page of customers, ties in the order of a Chinese list. */
export async function pageOfCustomers(
  db: Reader,
  { sort, descending, offset, limit, ...query }: CustomerPage,
): Promise<readonly StoredCustomer[]> {
  // The narrow index says which ones; only their files are read.
  const ids = await matching(db, query)
    .select('id')
    .orderBy(sortColumns[sort], descending ? 'desc' : 'asc')
    .orderBy('name_order')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return customersIn(
    db,
    ids.map(({ id }) => id),
  );
}

/** Those customers, in the order asked for. */
async function customersIn(db: Reader, ids: readonly string[]): Promise<readonly StoredCustomer[]> {
  if (ids.length === 0) return [];
  const found = await db
    .selectFrom('customer')
    .select(['id', 'version', 'body'])
    .where('id', 'in', ids)
    .execute();
  const byId = new Map(found.map((row) => [row.id, row] as const));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [customerFrom(row)];
  });
}

export async function countCustomers(db: Reader, query: CustomerQuery): Promise<number> {
  const { total } = await matching(db, query)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** Null where nobody, or more than one, is called so. */
export async function customerByCodeOrName(db: Reader, wanted: string): Promise<StoredCustomer | null> {
  for (const column of ['code', 'name'] as const) {
    const [found, second] = await db
      .selectFrom('customer')
      .select(['id', 'version', 'body'])
      .where(column, '=', wanted)
      .limit(2)
      .execute();
    if (found !== undefined) return second === undefined ? customerFrom(found) : null;
  }
  return null;
}

/** Everybody, in portions; for matching an import against what is there. */
export async function customersAfter(
  db: Reader,
  after: string,
  limit: number,
): Promise<readonly StoredCustomer[]> {
  const found = await db
    .selectFrom('customer')
    .select(['id', 'version', 'body'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return found.map(customerFrom);
}

export async function deleteCustomer(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('customer').where('id', '=', id).execute();
}

/** Those of the ids that a complaint, a record, a part or a template points to. */
export async function customersInUse(db: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const [complaints, records, parts, templates] = [
    await db.selectFrom('complaint').select('customer_id').where('customer_id', 'in', ids).execute(),
    await db.selectFrom('record_customer').select('customer_id').where('customer_id', 'in', ids).execute(),
    await db.selectFrom('part').select('customer_id').where('customer_id', 'in', ids).execute(),
    await db.selectFrom('customer_template').select('customer_id').where('customer_id', 'in', ids).execute(),
  ];
  return new Set(
    [...complaints, ...records, ...parts, ...templates].flatMap(({ customer_id: id }) => id ?? []),
  );
}

/** A customer or part as it lies in the store, whatever shape it was written in: its hash is of this. */
export interface KeptMaster {
  readonly id: string;
  readonly version: number;
  readonly body: { readonly name: string };
}

export async function allMasters(db: Reader, table: 'customer' | 'part'): Promise<readonly KeptMaster[]> {
  const found = await db.selectFrom(table).select(['id', 'version', 'body']).orderBy('id').execute();
  return found.map(({ id, version, body }) => ({
    id,
    version,
    body: JSON.parse(body) as KeptMaster['body'],
  }));
}
