import type { RecordFacts, RecordKind, StoredRecord } from '@shared/domain/record';
import { withLaterFields } from '@shared/domain/record/upgrade';
import type { ReportAction } from '@shared/domain/report';
import { nameOrder } from '../pinyin';
import type { Reader, RecordTable, Trx } from '../schema';
import { fold, recordText } from '../sqlite/search';
import { statement } from '../sqlite/statement';
import { hashAsKept, identityColumns, voidingOf } from './numbered';
import { replaceActions } from './record-actions';
import { headOf, type IdentityRow, identityNames } from './record-columns';
import { type DatedLine, replaceDates } from './record-dates';

/** A record as the store holds it: whole, and whether its number was voided. */
export interface RecordEntry {
  readonly stored: StoredRecord;
  readonly isVoid: boolean;
  readonly voidReason: string;
}

export interface FoundRecord extends RecordEntry {
  readonly position: number;
}

/** What a record is found by, besides its body: lists, and complaints and customers that exist. */
export interface RecordLinks {
  readonly facts: RecordFacts;
  /** Place of the status among those of its kind. */
  readonly statusRank: number;
  readonly complaintIds: readonly string[];
  readonly dates: readonly DatedLine[];
  /** What is open and due next, with the factory's day of it, and 最早 while that is provisional. */
  readonly next: {
    readonly due: string | null;
    readonly dueOn: string | null;
    readonly earliest: string | null;
  };
  /** Null for kinds whose actions have no list of their own. */
  readonly actions: readonly ReportAction[] | null;
}

/** Writes a new record. Answers its hash for the history. */
export async function insertRecord(
  trx: Trx,
  entry: RecordEntry,
  links: RecordLinks,
  extra: { readonly token: string; readonly year: number; readonly sequence: number },
): Promise<string> {
  const columns = { ...identityColumns(entry), ...(await listColumns(entry, links)), ...extra };
  const [inserted] = await insertColumns(trx, columns);
  if (inserted === undefined) throw new Error('the store gave no position');
  const { position } = inserted;
  const body = JSON.stringify(entry.stored.body);
  await insertBody(trx, { position, body });
  await insertLinks(trx, position, links);
  await writeLists(trx, position, entry, links);
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
  await updateColumns(trx, { position, ...identityColumns(entry), ...(await listColumns(entry, links)) });
  await updateBody(trx, { position, body });
  await deleteComplaintLinks(trx, { position });
  await deleteCustomerLinks(trx, { position });
  await insertLinks(trx, position, links);
  await writeLists(trx, position, entry, links);
  return hashAsKept(entry, body);
}

/** Makes a record's place in lists, calendar and search anew; the record itself does not change. */
export async function renewLists(trx: Trx, found: FoundRecord, links: RecordLinks): Promise<void> {
  const { position } = found;
  await updateListColumns(trx, { position, ...(await listColumns(found, links)) });
  await writeLists(trx, position, found, links);
}

async function writeLists(
  trx: Trx,
  position: number,
  { stored }: RecordEntry,
  { facts, dates, actions }: RecordLinks,
): Promise<void> {
  const { number } = stored;
  const words = [number, facts.customerName, facts.subject, facts.words].join('\n');
  await recordText.replace(trx, position, fold(words));
  await replaceDates(trx, position, dates);
  if (actions !== null) await replaceActions(trx, position, actions);
}

/** Made from the body. A voided record waits for nothing. */
const listColumns = async ({ stored, isVoid }: RecordEntry, { facts, statusRank, next }: RecordLinks) => ({
  kind: stored.kind,
  subject: facts.subject,
  customer_name: facts.customerName,
  customer_order: await nameOrder(facts.customerName),
  dated_on: facts.datedOn,
  status: facts.status,
  status_rank: statusRank,
  is_open: facts.isOpen && !isVoid ? 1 : 0,
  category: facts.category,
  owner: facts.owner,
  due: isVoid ? null : next.due,
  due_on: isVoid ? null : next.dueOn,
  due_earliest: isVoid ? null : next.earliest,
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
const updateListColumns = statement((trx: Trx, { position, ...columns }: At & Partial<Columns>) =>
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
  const { facts, complaintIds } = links;
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

/** The next records after a position that are of these kinds, bodies and all. */
export async function recordsAfter(
  db: Reader,
  kinds: readonly RecordKind[],
  after: number,
  limit: number,
): Promise<readonly FoundRecord[]> {
  const rows = await withBody(db)
    .where('record.kind', 'in', kinds)
    .where('record.position', '>', after)
    .orderBy('record.position')
    .limit(limit)
    .execute();
  return rows.map(foundOf);
}

/** Complaints that have these numbers; a number that no complaint has is left out. */
export async function complaintIdsOf(db: Reader, numbers: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const number of numbers) ids.push(...(await selectComplaint(db, { number })).map(({ id }) => id));
  return ids;
}

const selectComplaint = statement((db: Reader, { number }: { readonly number: string }) =>
  db.selectFrom('complaint').select(['id', 'is_void']).where('number', '=', number).compile(),
);

/** What a number stands for, without its body. */
export interface NumberHead {
  readonly kind: RecordKind | 'complaint';
  readonly id: string;
  readonly isVoid: boolean;
}

/** The record or the complaint that has exactly this number, also a voided one; null where it is nobody's. */
export async function headOfNumber(db: Reader, number: string): Promise<NumberHead | null> {
  const [record] = await selectHead(db, { number });
  if (record !== undefined)
    return { kind: record.kind as RecordKind, id: record.id, isVoid: record.is_void === 1 };
  const [complaint] = await selectComplaint(db, { number });
  return complaint === undefined
    ? null
    : { kind: 'complaint', id: complaint.id, isVoid: complaint.is_void === 1 };
}

const selectHead = statement((db: Reader, { number }: { readonly number: string }) =>
  db.selectFrom('record').select(['id', 'kind', 'is_void']).where('number', '=', number).compile(),
);
