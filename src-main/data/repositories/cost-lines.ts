import {
  type CostBearer,
  type CostCategory,
  type Currency,
  costBearers,
  costCategories,
  type RegisterRow,
} from '@shared/domain/complaint';
import { type CostGroup, costFigures, type ListedCost } from '@shared/domain/cost';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { nameOrder } from '../pinyin';
import type { CostLineTable, Reader, Schema, Trx } from '../schema';
import type { ComplaintRecord, FoundComplaint } from './complaints';

/** What narrows the list of cost lines; all given conditions hold. */
export interface CostQuery {
  readonly customerId?: string | undefined;
  readonly customerName?: string | undefined;
  readonly categories?: readonly CostCategory[] | undefined;
  readonly bearers?: readonly CostBearer[] | undefined;
  readonly currencies?: readonly Currency[] | undefined;
  /** Civil dates, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly isOpen?: boolean | undefined;
}

export type CostSortKey =
  | 'on'
  | 'number'
  | 'customer'
  | 'category'
  | 'bearer'
  | 'cost'
  | 'claimed'
  | 'recovered'
  | 'open';

/** Writes the cost lines of a new complaint into their list; one that is void has none. */
export async function addCostLines(
  trx: Trx,
  position: number,
  { stored, isVoid }: ComplaintRecord,
  row: RegisterRow,
): Promise<void> {
  if (isVoid || stored.body.costs.length === 0) return;
  const customer_order = await nameOrder(row.customerName);
  const lines = stored.body.costs.map((line, index): CostLineTable => {
    const { currency, category, bearer, cost, claimed, recovered, open } = costFigures(line);
    return {
      position,
      line: index,
      complaint_id: stored.id,
      complaint_number: stored.number,
      customer_id: row.customerId,
      customer_name: row.customerName,
      customer_order,
      on_day: line.on,
      kind: line.kind,
      document: line.document,
      source_number: line.sourceNumber ?? '',
      category,
      bearer,
      currency,
      cost,
      claimed,
      recovered,
      open,
    };
  });
  await trx.insertInto('cost_line').values(lines).execute();
}

/** Most saves of complaints touch no costs at all. */
export async function replaceCostLines(
  trx: Trx,
  before: FoundComplaint,
  record: ComplaintRecord,
  row: RegisterRow,
): Promise<void> {
  const keyOf = ({ stored, isVoid }: ComplaintRecord, { customerId, customerName }: RegisterRow): string =>
    isVoid || stored.body.costs.length === 0
      ? ''
      : JSON.stringify([customerId, customerName, stored.body.costs]);
  if (keyOf(before, before.row) === keyOf(record, row)) return;
  await trx.deleteFrom('cost_line').where('position', '=', before.position).execute();
  await addCostLines(trx, before.position, record, row);
}

/** Ids of the complaints that hold lines taken from the record of this number; void complaints hold none. */
export async function complaintsWithCostsFrom(db: Reader, number: string): Promise<readonly string[]> {
  const found = await db
    .selectFrom('cost_line')
    .select('complaint_id')
    .distinct()
    .where('source_number', '=', number)
    .execute();
  return found.map(({ complaint_id: id }) => id);
}

/** Empties the list, to be filled anew. */
export const clearCostLines = async (trx: Trx): Promise<void> => {
  await trx.deleteFrom('cost_line').execute();
};

type Builder = ExpressionBuilder<Schema, 'cost_line'>;

function conditionsOf(eb: Builder, query: CostQuery): Expression<SqlBool> {
  const found: Expression<SqlBool>[] = [];
  if (query.customerId !== undefined) found.push(eb('customer_id', '=', query.customerId));
  if (query.customerName !== undefined) found.push(eb('customer_name', '=', query.customerName));
  if (query.categories !== undefined && query.categories.length > 0)
    found.push(eb('category', 'in', query.categories));
  if (query.bearers !== undefined && query.bearers.length > 0) found.push(eb('bearer', 'in', query.bearers));
  if (query.currencies !== undefined && query.currencies.length > 0)
    found.push(eb('currency', 'in', query.currencies));
  if (query.from !== undefined) found.push(eb('on_day', '>=', query.from));
  if (query.to !== undefined) found.push(eb('on_day', '<=', query.to));
  if (query.isOpen === true) found.push(eb('open', '>', 0));
  if (query.isOpen === false) found.push(eb('open', '=', 0), eb('claimed', '>', 0));
  return eb.and(found);
}

const rankOf = (column: 'category' | 'bearer' | 'currency', order: readonly string[]) =>
  sql<number>`case ${sql.ref(column)} ${sql.join(
    order.map((value, index) => sql`when ${sql.lit(value)} then ${sql.lit(index)}`),
    sql` `,
  )} end`;

/** What a list is sorted by; amounts of one currency stand together, for those of others are not to be compared. */
const sortedBy: { readonly [K in CostSortKey]: readonly Expression<unknown>[] } = {
  on: [sql.ref('on_day')],
  number: [],
  customer: [sql.ref('customer_order')],
  category: [rankOf('category', costCategories)],
  bearer: [rankOf('bearer', costBearers)],
  cost: [sql.ref('currency'), sql.ref('cost')],
  claimed: [sql.ref('currency'), sql.ref('claimed')],
  recovered: [sql.ref('currency'), sql.ref('recovered')],
  open: [sql.ref('currency'), sql.ref('open')],
};

/** A page of lines; a day that is not known comes last, equal ones stand in order of registration. */
export async function costLines(
  db: Reader,
  query: CostQuery,
  sort: { readonly key: CostSortKey; readonly descending: boolean },
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly ListedCost[]> {
  let keys = db
    .selectFrom('cost_line')
    .select(['position', 'line'])
    .where((eb) => conditionsOf(eb, query));
  const direction = sort.descending ? 'desc' : 'asc';
  for (const by of sortedBy[sort.key])
    keys = keys.orderBy(by, (order) => (sort.descending ? order.desc() : order.asc()).nullsLast());
  const found = await keys
    .orderBy('position', direction)
    .orderBy('line')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return linesAt(db, found);
}

async function linesAt(
  db: Reader,
  keys: readonly Pick<CostLineTable, 'position' | 'line'>[],
): Promise<readonly ListedCost[]> {
  if (keys.length === 0) return [];
  const positions = [...new Set(keys.map(({ position }) => position))];
  const found = await db.selectFrom('cost_line').selectAll().where('position', 'in', positions).execute();
  const byKey = new Map(found.map((each) => [`${each.position} ${each.line}`, each] as const));
  return keys.flatMap(({ position, line }) => {
    const each = byKey.get(`${position} ${line}`);
    return each === undefined ? [] : [listed(each)];
  });
}

const listed = (each: CostLineTable): ListedCost => ({
  complaintId: each.complaint_id,
  complaintNumber: each.complaint_number,
  line: each.line,
  customerName: each.customer_name,
  on: each.on_day,
  kind: each.kind,
  document: each.document,
  sourceNumber: each.source_number,
  category: each.category,
  bearer: each.bearer,
  currency: each.currency,
  cost: each.cost,
  claimed: each.claimed,
  recovered: each.recovered,
  open: each.open,
});

/** How many lines there are, and what they come to by currency, category and bearer. */
export async function costGroups(
  db: Reader,
  query: CostQuery,
): Promise<readonly (CostGroup & { readonly count: number })[]> {
  return db
    .selectFrom('cost_line')
    .select((eb) => [
      'currency',
      'category',
      'bearer',
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<number>('cost').as('cost'),
      eb.fn.sum<number>('claimed').as('claimed'),
      eb.fn.sum<number>('recovered').as('recovered'),
      eb.fn.sum<number>('open').as('open'),
    ])
    .where((eb) => conditionsOf(eb, query))
    .groupBy(['currency', 'category', 'bearer'])
    .execute();
}
