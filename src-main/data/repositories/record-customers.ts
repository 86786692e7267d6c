import type { RecordKind } from '@shared/domain/record';
import type { Reader } from '../schema';

/** The number of an open record of a kind, by the customer it is about. */
export async function openNumbers(db: Reader, kind: RecordKind): Promise<ReadonlyMap<string, string>> {
  const found = await db
    .selectFrom('record')
    .innerJoin('record_customer', 'record_customer.position', 'record.position')
    .select(['record_customer.customer_id', 'record.number'])
    .where('record.kind', '=', kind)
    .where('record.is_void', '=', 0)
    .where('record.is_open', '=', 1)
    .execute();
  return new Map(found.map(({ customer_id: id, number }) => [id, number]));
}

/** The last civil date, up to `until`, that a record of these kinds with a customer speaks of. */
export async function lastDays(
  db: Reader,
  kinds: readonly RecordKind[],
  until: string,
): Promise<ReadonlyMap<string, string>> {
  const found = await db
    .selectFrom('record')
    .innerJoin('record_customer', 'record_customer.position', 'record.position')
    .select(['record_customer.customer_id', (eb) => eb.fn.max('record.dated_on').as('last')])
    .where('record.kind', 'in', kinds)
    .where('record.is_void', '=', 0)
    .where('record.dated_on', '<=', until)
    .groupBy('record_customer.customer_id')
    .execute();
  return new Map(found.flatMap(({ customer_id: id, last }) => (last === null ? [] : [[id, last] as const])));
}

/** Ids of the open records of a kind about a customer. */
export async function openOf(db: Reader, kind: RecordKind, customerId: string): Promise<readonly string[]> {
  const found = await db
    .selectFrom('record')
    .innerJoin('record_customer', 'record_customer.position', 'record.position')
    .select('record.id')
    .where('record_customer.customer_id', '=', customerId)
    .where('record.kind', '=', kind)
    .where('record.is_void', '=', 0)
    .where('record.is_open', '=', 1)
    .orderBy('record.position')
    .execute();
  return found.map(({ id }) => id);
}
