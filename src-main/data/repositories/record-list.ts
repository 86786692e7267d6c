import type { RecordSortKey } from '@shared/contract';
import type { RecordKind, StoredRecord } from '@shared/domain/record';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Reader, Schema } from '../schema';
import { asValue, recordText, type TextQuery, type TextStrategy, textQuery } from '../sqlite/search';
import { voidingOf } from './numbered';
import { headOf, identityNames } from './record-columns';

/** One line of a list. */
export interface RecordLine extends Omit<StoredRecord, 'body'> {
  readonly isVoid: boolean;
  readonly subject: string;
  readonly customerName: string;
  readonly datedOn: string | null;
  readonly status: string;
  readonly isOpen: boolean;
  readonly category: string;
  readonly owner: string;
  /** What is open and due next: a civil date or an instant. */
  readonly due: string | null;
  /** 最早: the first day it may fall on; null where the date is certain. */
  readonly dueEarliest: string | null;
}

/** All given conditions hold. */
export interface RecordFilter {
  readonly kind?: RecordKind | undefined;
  readonly complaintId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly text?: string | undefined;
  readonly statuses?: readonly string[] | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly owner?: string | undefined;
  /** Civil dates, both included. */
  readonly datedFrom?: string | undefined;
  readonly datedTo?: string | undefined;
  readonly isOpen?: boolean | undefined;
  /** Something of it is open and was due before this civil date. */
  readonly overdueOn?: string | undefined;
  /** These records alone. */
  readonly ids?: readonly string[] | undefined;
  /** Voided numbers are left out otherwise. */
  readonly withVoid?: boolean | undefined;
}

export interface RecordQuery extends RecordFilter {
  /** Undefined: the one registered last first. */
  readonly sort?: RecordSortKey | undefined;
  readonly descending?: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
}

type SortColumn =
  | 'year'
  | 'sequence'
  | 'dated_on'
  | 'due_on'
  | 'due'
  | 'customer_order'
  | 'subject'
  | 'status_rank'
  | 'owner';

const sortColumns: { readonly [K in RecordSortKey]: readonly SortColumn[] } = {
  number: ['year', 'sequence'],
  dated: ['dated_on'],
  due: ['due_on', 'due'],
  customer: ['customer_order'],
  subject: ['subject'],
  status: ['status_rank'],
  owner: ['owner'],
};

/** What has no value comes last, whichever way the list is sorted. */
const nullable: ReadonlySet<SortColumn> = new Set(['dated_on', 'due_on', 'due']);

/** Lines of a list; equal ones in order of registration. */
export async function listRecords(db: Reader, query: RecordQuery): Promise<readonly RecordLine[]> {
  const text = textQuery(query.text ?? '');
  const strategy = text === null ? 'by-matches' : await recordText.strategy(db, text);
  const isDescending = query.sort === undefined || query.descending === true;
  let select = db
    .selectFrom('record')
    .select([
      ...identityNames,
      'record.subject',
      'record.customer_name',
      'record.dated_on',
      'record.status',
      'record.is_open',
      'record.category',
      'record.owner',
      'record.due',
      'record.due_earliest',
    ])
    .where((eb) => eb.and(conditionsOf(eb, query, text, strategy)));
  for (const column of query.sort === undefined ? [] : sortColumns[query.sort]) {
    select = select.orderBy(`record.${column}`, (order) => {
      const directed = isDescending ? order.desc() : order.asc();
      return nullable.has(column) ? directed.nullsLast() : directed;
    });
  }
  const rows = await select
    .orderBy('record.position', isDescending ? 'desc' : 'asc')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  return rows.map((row) => ({
    ...headOf(row),
    isVoid: voidingOf(row).isVoid,
    subject: row.subject,
    customerName: row.customer_name,
    datedOn: row.dated_on,
    status: row.status,
    isOpen: row.is_open === 1,
    category: row.category,
    owner: row.owner,
    due: row.due,
    dueEarliest: row.due_earliest,
  }));
}

export async function countRecords(db: Reader, query: RecordFilter): Promise<number> {
  const text = textQuery(query.text ?? '');
  const { count } = await db
    .selectFrom('record')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) => eb.and(conditionsOf(eb, query, text, 'by-matches')))
    .executeTakeFirstOrThrow();
  return count;
}

function conditionsOf(
  eb: ExpressionBuilder<Schema, 'record'>,
  query: RecordFilter,
  text: TextQuery | null,
  strategy: TextStrategy,
): Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = [];
  const { kind, statuses, categories, owner, datedFrom, datedTo, isOpen, overdueOn } = query;
  if (kind !== undefined) found.push(eb('record.kind', '=', kind));
  if (query.withVoid !== true) found.push(eb('record.is_void', '=', eb.lit(0)));
  if (statuses !== undefined && statuses.length > 0)
    found.push(eb(asValue<string>('record.status'), 'in', statuses));
  if (categories !== undefined && categories.length > 0)
    found.push(eb(asValue<string>('record.category'), 'in', categories));
  if (owner !== undefined) found.push(eb('record.owner', '=', owner));
  if (datedFrom !== undefined) found.push(eb('record.dated_on', '>=', datedFrom));
  if (datedTo !== undefined) found.push(eb('record.dated_on', '<=', datedTo));
  if (isOpen !== undefined) found.push(eb(asValue<number>('record.is_open'), '=', isOpen ? 1 : 0));
  if (overdueOn !== undefined) found.push(eb('record.due_on', '<', overdueOn));
  found.push(...linkConditions(query));
  if (text !== null) found.push(recordText.condition(text, strategy));
  return found;
}

function linkConditions({ complaintId, customerId, ids }: RecordFilter): readonly Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = [];
  if (complaintId !== undefined)
    found.push(
      sql<SqlBool>`record.position in (select position from record_complaint where complaint_id = ${complaintId})`,
    );
  if (ids !== undefined)
    found.push(sql<SqlBool>`record.id in (select value from json_each(${JSON.stringify(ids)}))`);
  if (customerId !== undefined)
    found.push(
      sql<SqlBool>`record.position in (select position from record_customer where customer_id = ${customerId})`,
    );
  return found;
}
