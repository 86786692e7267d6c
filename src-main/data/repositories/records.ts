import type { RecordFacts, RecordKind, StoredRecord } from '@shared/domain/record';
import { withLaterFields } from '@shared/domain/record/upgrade';
import type { Reader, RecordTable, Trx } from '../schema';
import { statement } from '../sqlite/statement';
import { hashAsKept, identityColumns, voidingOf } from './numbered';
import { type RecordLists, replaceLists } from './record-actions';
import { headOf, type IdentityRow, identityNames } from './record-columns';

/** A record as the store holds it: whole, and whether its number was voided. */
export interface RecordEntry {
  readonly stored: StoredRecord;
  readonly isVoid: boolean;
  readonly voidReason: string;
}

export interface FoundRecord extends RecordEntry {
  readonly position: number;
}

/** One line of a list. */
export interface RecordLine extends Omit<StoredRecord, 'body'> {
  readonly isVoid: boolean;
  readonly subject: string;
  readonly customerName: string;
  readonly datedOn: string | null;
}

/** What a record is found by, besides its body: lists, and complaints and customers that exist. */
export interface RecordLinks {
  readonly facts: RecordFacts;
  readonly complaintIds: readonly string[];
  /** Null for kinds without actions. */
  readonly lists: RecordLists | null;
}

/** Writes a new record. Answers its hash for the history. */
export async function insertRecord(
  trx: Trx,
  entry: RecordEntry,
  links: RecordLinks,
  extra: { readonly token: string; readonly year: number; readonly sequence: number },
): Promise<string> {
  const columns = { ...columnsOf(entry, links), ...extra };
  const [inserted] = await insertColumns(trx, columns);
  if (inserted === undefined) throw new Error('the store gave no position');
  const { position } = inserted;
  const body = JSON.stringify(entry.stored.body);
  await insertBody(trx, { position, body });
  await insertLinks(trx, position, links);
  return hashAsKept(entry, body);
}

/** Replaces a record. Answers its hash for the history. */
export async function updateRecord(
  trx: Trx,
  position: number,
  entry: RecordEntry,
  links: RecordLinks,
): Promise<string> {
  const body = JSON.stringify(entry.stored.body);
  await updateColumns(trx, { position, ...columnsOf(entry, links) });
  await updateBody(trx, { position, body });
  await deleteComplaintLinks(trx, { position });
  await deleteCustomerLinks(trx, { position });
  await insertLinks(trx, position, links);
  return hashAsKept(entry, body);
}

const columnsOf = (entry: RecordEntry, { facts }: RecordLinks) => ({
  ...identityColumns(entry),
  kind: entry.stored.kind,
  subject: facts.subject,
  customer_name: facts.customerName,
  dated_on: facts.datedOn,
});

type Columns = Omit<RecordTable, 'position'>;
interface At {
  readonly position: number;
}

const insertColumns = statement((trx: Trx, columns: Columns) =>
  trx.insertInto('record').values(columns).returning('position').compile(),
);
const updateColumns = statement((trx: Trx, { position, ...columns }: At & Partial<Columns>) =>
  trx.updateTable('record').set(columns).where('position', '=', position).compile(),
);
const insertBody = statement((trx: Trx, row: At & { readonly body: string }) =>
  trx.insertInto('record_body').values(row).compile(),
);
const updateBody = statement((trx: Trx, { position, body }: At & { readonly body: string }) =>
  trx.updateTable('record_body').set({ body }).where('position', '=', position).compile(),
);
const deleteComplaintLinks = statement((trx: Trx, { position }: At) =>
  trx.deleteFrom('record_complaint').where('position', '=', position).compile(),
);
const deleteCustomerLinks = statement((trx: Trx, { position }: At) =>
  trx.deleteFrom('record_customer').where('position', '=', position).compile(),
);
const insertComplaintLink = statement((trx: Trx, row: At & { readonly complaint_id: string }) =>
  trx.insertInto('record_complaint').values(row).compile(),
);
const insertCustomerLink = statement((trx: Trx, row: At & { readonly customer_id: string }) =>
  trx.insertInto('record_customer').values(row).compile(),
);

async function insertLinks(trx: Trx, position: number, links: RecordLinks): Promise<void> {
  const { facts, complaintIds, lists } = links;
  if (lists !== null) await replaceLists(trx, position, lists);
  for (const id of complaintIds) await insertComplaintLink(trx, { position, complaint_id: id });
  for (const id of facts.customerIds) await insertCustomerLink(trx, { position, customer_id: id });
}

const withBody = (db: Reader) =>
  db
    .selectFrom('record')
    .innerJoin('record_body', 'record_body.position', 'record.position')
    .select([...identityNames, 'record_body.body']);

function foundOf(row: IdentityRow & At & { readonly body: string }): FoundRecord {
  const head = headOf(row);
  const body = withLaterFields(head.kind, JSON.parse(row.body));
  return { position: row.position, stored: { ...head, body }, ...voidingOf(row) };
}

export async function findRecord(db: Reader, id: string): Promise<FoundRecord | null> {
  const [found] = await selectById(db, { id });
  return found === undefined ? null : foundOf(found);
}

export async function findRecordByNumber(db: Reader, number: string): Promise<FoundRecord | null> {
  const [found] = await selectByNumber(db, { number });
  return found === undefined ? null : foundOf(found);
}

export async function findRecordByToken(db: Reader, token: string): Promise<FoundRecord | null> {
  const [found] = await selectByToken(db, { token });
  return found === undefined ? null : foundOf(found);
}

/** The one registered last, voided numbers left out. */
export async function newestRecord(db: Reader, kind: RecordKind): Promise<FoundRecord | null> {
  const [found] = await selectNewest(db, { kind });
  return found === undefined ? null : foundOf(found);
}

const selectById = statement((db: Reader, { id }: { readonly id: string }) =>
  withBody(db).where('record.id', '=', id).compile(),
);
const selectByNumber = statement((db: Reader, { number }: { readonly number: string }) =>
  withBody(db).where('record.number', '=', number).compile(),
);
const selectByToken = statement((db: Reader, { token }: { readonly token: string }) =>
  withBody(db).where('record.token', '=', token).compile(),
);
const selectNewest = statement((db: Reader, { kind }: { readonly kind: string }) =>
  withBody(db)
    .where('record.kind', '=', kind)
    .where((eb) => eb('record.is_void', '=', eb.lit(0)))
    .orderBy('record.position', 'desc')
    .limit(1)
    .compile(),
);

export interface RecordQuery {
  readonly kind?: RecordKind;
  readonly complaintId?: string;
  readonly customerId?: string;
  readonly offset: number;
  readonly limit: number;
}

/** Lines of a list, the one registered last first; all conditions hold. */
export async function listRecords(db: Reader, query: RecordQuery): Promise<readonly RecordLine[]> {
  const rows = await matching(db, query)
    .select([...identityNames, 'record.subject', 'record.customer_name', 'record.dated_on'])
    .orderBy('record.position', 'desc')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  return rows.map((row) => {
    const { subject, customer_name: customerName, dated_on: datedOn } = row;
    return { ...headOf(row), isVoid: voidingOf(row).isVoid, subject, customerName, datedOn };
  });
}

export async function countRecords(
  db: Reader,
  query: Omit<RecordQuery, 'offset' | 'limit'>,
): Promise<number> {
  const { count } = await matching(db, query)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function matching(
  db: Reader,
  { kind, complaintId, customerId }: Pick<RecordQuery, 'kind' | 'complaintId' | 'customerId'>,
) {
  return db
    .selectFrom('record')
    .$if(kind !== undefined, (query) => query.where('record.kind', '=', kind ?? ''))
    .$if(complaintId !== undefined, (query) =>
      query.where('record.position', 'in', (eb) =>
        eb
          .selectFrom('record_complaint')
          .select('position')
          .where('complaint_id', '=', complaintId ?? ''),
      ),
    )
    .$if(customerId !== undefined, (query) =>
      query.where('record.position', 'in', (eb) =>
        eb
          .selectFrom('record_customer')
          .select('position')
          .where('customer_id', '=', customerId ?? ''),
      ),
    );
}

/** Complaints that have these numbers; a number that no complaint has is left out. */
export async function complaintIdsOf(db: Reader, numbers: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const number of numbers) ids.push(...(await selectComplaint(db, { number })).map(({ id }) => id));
  return ids;
}

const selectComplaint = statement((db: Reader, { number }: { readonly number: string }) =>
  db.selectFrom('complaint').select('id').where('number', '=', number).compile(),
);
