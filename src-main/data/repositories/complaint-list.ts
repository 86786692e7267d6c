import type { sortKeys } from '@shared/contract';
import type { RegisterRow } from '@shared/domain/complaint';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../schema';
import {
  asValue,
  type ComplaintBuilder,
  complaintText,
  type TextQuery,
  type TextStrategy,
  textQuery,
} from '../sqlite/search';

/** The register's filters with every date turned into a moment; all given ones must hold. */
export interface ComplaintQuery {
  readonly search?: string | undefined;
  readonly customerId?: string | undefined;
  readonly customerName?: string | undefined;
  readonly statuses?: readonly string[] | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly stages?: readonly string[] | undefined;
  readonly branches?: readonly string[] | undefined;
  readonly severities?: readonly string[] | undefined;
  readonly channels?: readonly string[] | undefined;
  /** Epoch milliseconds, inclusive. */
  readonly receivedFrom?: number | undefined;
  /** Epoch milliseconds, exclusive. */
  readonly receivedBefore?: number | undefined;
  readonly isOpen?: boolean | undefined;
  /** The next open milestone had ended (true) or not (false) at `now`. */
  readonly isOverdue?: boolean | undefined;
  readonly now: number;
  readonly ids?: readonly string[] | undefined;
  /** First received before this, and not ended before that, epoch milliseconds: what concerns a span of time. */
  readonly beganBefore?: number | undefined;
  readonly endedFrom?: number | undefined;
}

export interface ComplaintSort {
  readonly key: (typeof sortKeys)[number];
  readonly descending: boolean;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

type SortColumn =
  | 'year'
  | 'sequence'
  | 'received_at'
  | 'customer_order'
  | 'next_ends_at'
  | 'status_rank'
  | 'severity'
  | 'category_rank'
  | 'closed_at';

const sortColumns: { readonly [K in ComplaintSort['key']]: readonly SortColumn[] } = {
  number: ['year', 'sequence'],
  receivedAt: ['received_at'],
  customerName: ['customer_order'],
  next: ['next_ends_at'],
  status: ['status_rank', 'received_at'],
  severity: ['severity'],
  category: ['category_rank', 'received_at'],
  closedAt: ['closed_at'],
};

/** What has no value comes last, whichever way the list is sorted. */
const nullable: ReadonlySet<SortColumn> = new Set(['next_ends_at', 'severity', 'category_rank', 'closed_at']);

/** Rows of the register, sorted; equal ones in order of registration. */
export async function complaintRows(
  db: Reader,
  query: ComplaintQuery,
  sort: ComplaintSort,
  page: Page,
): Promise<readonly RegisterRow[]> {
  const positions = await complaintPositions(db, query, sort, page);
  return rowsAt(db, positions);
}

export async function complaintPositions(
  db: Reader,
  query: ComplaintQuery,
  sort: ComplaintSort,
  page: Page,
): Promise<readonly number[]> {
  const text = textQuery(query.search ?? '');
  const strategy = text === null ? 'by-matches' : await complaintText.strategy(db, text);
  const direction = sort.descending ? 'desc' : 'asc';
  let select = db
    .selectFrom('complaint')
    .select('complaint.position')
    .where((eb) => eb.and(conditionsOf(eb, query, text, strategy)));
  for (const column of sortColumns[sort.key]) {
    select = select.orderBy(`complaint.${column}`, (order) => {
      const directed = sort.descending ? order.desc() : order.asc();
      return nullable.has(column) ? directed.nullsLast() : directed;
    });
  }
  const rows = await select
    .orderBy('complaint.position', direction)
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ position }) => position);
}

async function rowsAt(db: Reader, positions: readonly number[]): Promise<readonly RegisterRow[]> {
  if (positions.length === 0) return [];
  const found = await db
    .selectFrom('complaint_body')
    .select(['position', 'row'])
    .where('position', 'in', positions)
    .execute();
  const byPosition = new Map(found.map(({ position, row }) => [position, row] as const));
  return positions.flatMap((position) => {
    const row = byPosition.get(position);
    return row === undefined ? [] : [JSON.parse(row) as RegisterRow];
  });
}

export async function countComplaints(db: Reader, query: ComplaintQuery): Promise<number> {
  const text = textQuery(query.search ?? '');
  const { n } = await db
    .selectFrom('complaint')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where((eb) => eb.and(conditionsOf(eb, query, text, 'by-matches')))
    .executeTakeFirstOrThrow();
  return n;
}

export async function countAllComplaints(db: Reader): Promise<number> {
  const { n } = await db
    .selectFrom('complaint')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

function conditionsOf(
  eb: ComplaintBuilder,
  query: ComplaintQuery,
  text: TextQuery | null,
  strategy: TextStrategy,
): Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = [];
  const within = (
    column: 'status' | 'category' | 'stage' | 'branch' | 'severity' | 'channel',
    values: readonly string[] | undefined,
  ) => {
    if (values !== undefined && values.length > 0)
      found.push(eb(asValue<string | null>(`complaint.${column}`), 'in', values));
  };
  within('status', query.statuses);
  within('category', query.categories);
  within('stage', query.stages);
  within('branch', query.branches);
  within('severity', query.severities);
  within('channel', query.channels);
  if (query.customerId !== undefined) found.push(eb('complaint.customer_id', '=', query.customerId));
  if (query.customerName !== undefined) found.push(eb('complaint.customer_name', '=', query.customerName));
  if (query.receivedFrom !== undefined) found.push(eb('complaint.received_at', '>=', query.receivedFrom));
  if (query.receivedBefore !== undefined) found.push(eb('complaint.received_at', '<', query.receivedBefore));
  if (query.beganBefore !== undefined) found.push(eb('complaint.first_received_at', '<', query.beganBefore));
  if (query.endedFrom !== undefined)
    found.push(
      eb.or([eb('complaint.ended_at', 'is', null), eb('complaint.ended_at', '>=', query.endedFrom)]),
    );
  if (query.ids !== undefined)
    found.push(eb('complaint.id', 'in', query.ids.length === 0 ? [''] : query.ids));
  found.push(...stateConditions(eb, query));
  if (text !== null) found.push(complaintText.condition(text, strategy));
  return found;
}

/** Written as literals where an index over the open complaints alone shall be used. */
function stateConditions(eb: ComplaintBuilder, query: ComplaintQuery): readonly Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = [];
  const isOpen = eb('complaint.is_open', '=', eb.lit(1));
  if (query.isOpen === true) found.push(isOpen);
  if (query.isOpen === false) found.push(eb('complaint.is_open', '=', eb.lit(0)));
  if (query.isOverdue === true) found.push(isOpen, eb('complaint.next_ends_at', '<=', query.now));
  if (query.isOverdue === false) {
    found.push(
      eb.or([
        eb('complaint.next_ends_at', 'is', null),
        eb('complaint.next_ends_at', '>', query.now),
        eb('complaint.is_open', '=', eb.lit(0)),
      ]),
    );
  }
  return found;
}

/** Open complaints by what must be done next. */
export async function openComplaints(
  db: Reader,
  limit: number,
): Promise<{ readonly rows: readonly RegisterRow[]; readonly total: number }> {
  const isOpen = (eb: ComplaintBuilder) => eb('complaint.is_open', '=', eb.lit(1));
  const { total } = await db
    .selectFrom('complaint')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(isOpen)
    .executeTakeFirstOrThrow();
  const found = await db
    .selectFrom('complaint')
    .select('complaint.position')
    .where(isOpen)
    .orderBy('next_ends_at', (order) => order.asc().nullsLast())
    .orderBy('complaint.position')
    .limit(limit)
    .execute();
  return {
    rows: await rowsAt(
      db,
      found.map(({ position }) => position),
    ),
    total,
  };
}

/** How many complaints of each of these customers are open. */
export async function openComplaintsOf(
  db: Reader,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (customerIds.length === 0) return new Map();
  const found = await db
    .selectFrom('complaint')
    .select((eb) => ['customer_id as id', eb.fn.countAll<number>().as('count')])
    .where((eb) => eb('complaint.is_open', '=', eb.lit(1)))
    .where('customer_id', 'in', customerIds)
    .groupBy('customer_id')
    .execute();
  return new Map(found.flatMap(({ id, count }) => (id === null ? [] : [[id, count] as const])));
}

/** Milestones that fall due from one day to another, both included; those of one customer, or of open complaints only. */
export async function duesBetween(
  db: Reader,
  from: string,
  to: string,
  limit: number,
  {
    customerId,
    isOpen,
  }: { readonly customerId?: string | undefined; readonly isOpen?: boolean | undefined } = {},
): Promise<readonly { readonly kind: string; readonly row: RegisterRow }[]> {
  // Open complaints stay few however long the register grows: they are gone through, not the days of all the closed ones.
  const day = isOpen === true ? sql<string>`coalesce(complaint_due.day, '')` : sql.ref('complaint_due.day');
  const found = await db
    .selectFrom('complaint_due')
    .innerJoin('complaint_body', 'complaint_body.position', 'complaint_due.position')
    .select(['complaint_due.kind', 'complaint_body.row'])
    .where(day, '>=', from)
    .where(day, '<=', to)
    .$if(customerId !== undefined || isOpen === true, (query) =>
      query
        .innerJoin('complaint', 'complaint.position', 'complaint_due.position')
        .$if(customerId !== undefined, (narrowed) =>
          narrowed.where('complaint.customer_id', '=', customerId ?? ''),
        )
        .$if(isOpen === true, (narrowed) => narrowed.where((eb) => eb('complaint.is_open', '=', eb.lit(1)))),
    )
    .orderBy(day)
    .orderBy('complaint_due.position')
    .limit(limit)
    .execute();
  return found.map(({ kind, row }) => ({ kind, row: JSON.parse(row) as RegisterRow }));
}

/** Customers that occur in the register, the most frequent first. */
export async function customerFacets(
  db: Reader,
): Promise<readonly { readonly id: string | null; readonly name: string; readonly count: number }[]> {
  return db
    .selectFrom('complaint')
    .select((eb) => ['customer_id as id', 'customer_name as name', eb.fn.countAll<number>().as('count')])
    .groupBy(['customer_name', 'customer_id'])
    .orderBy('count', 'desc')
    .orderBy('customer_name')
    .limit(1000)
    .execute();
}
