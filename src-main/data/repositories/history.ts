import { sha256 } from '../canonical';
import type { HistoryTable, Reader, Trx } from '../schema';
import { statement } from '../sqlite/statement';
import { readMeta, writeMeta } from './settings';

/** What a history entry is about. */
export type HistoryArea =
  | 'complaint'
  | 'record'
  | 'submission'
  | 'delivery'
  | 'outbox'
  | 'customer'
  | 'customer-template'
  | 'part'
  | 'settings'
  | 'attachment'
  | 'calendar';

/** The hash of a record that was taken away again: an import that was undone. */
export const goneHash = 'gone';

export interface NewEntry {
  readonly at: string;
  readonly operator: string;
  readonly area: HistoryArea;
  readonly recordId: string;
  readonly action: string;
  readonly reason: string;
  readonly changes: readonly { readonly path: string; readonly old: unknown; readonly new: unknown }[];
  /** SHA-256 of the record as it now stands. */
  readonly recordHash: string;
}

/** Length and last hash of the chain; kept apart from it, so that a tail cut off is noticed. */
export interface ChainHead {
  readonly length: number;
  readonly hash: string;
}

const headKey = 'history-head';
const emptyChain: ChainHead = { length: 0, hash: '0'.repeat(64) };

/** Appends one entry, bound to all before it by its hash. */
export async function appendHistory(trx: Trx, entry: NewEntry): Promise<void> {
  await appendHistories(trx, [entry]);
}

export async function appendHistories(trx: Trx, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  let head = await chainHead(trx);
  for (const entry of entries) {
    const row = rowOf(entry, head);
    await insertEntry(trx, row);
    head = { length: row.seq, hash: row.hash };
  }
  await writeMeta(trx, headKey, JSON.stringify(head));
}

const insertEntry = statement((trx: Trx, row: HistoryTable) =>
  trx.insertInto('history').values(row).compile(),
);

/** The head as the store keeps it. */
export async function chainHead(db: Reader): Promise<ChainHead> {
  const value = await readMeta(db, headKey);
  return value === null ? emptyChain : (JSON.parse(value) as ChainHead);
}

function rowOf(entry: NewEntry, head: ChainHead): HistoryTable {
  const row = {
    seq: head.length + 1,
    at: entry.at,
    operator: entry.operator,
    area: entry.area,
    record_id: entry.recordId,
    action: entry.action,
    reason: entry.reason,
    changes: JSON.stringify(entry.changes),
    record_hash: entry.recordHash,
    prev_hash: head.hash,
  };
  return { ...row, hash: hashOf(row) };
}

const hashOf = (row: Omit<HistoryTable, 'hash'>): string =>
  sha256(
    JSON.stringify([
      row.prev_hash,
      row.seq,
      row.at,
      row.operator,
      row.area,
      row.record_id,
      row.action,
      row.reason,
      row.changes,
      row.record_hash,
    ]),
  );

const tailLength = 50;

/** Hash of the first entry: it tells whose records these are, whatever folder they lie in; '' in an empty desk. */
export async function firstHash(db: Reader): Promise<string> {
  const first = await db.selectFrom('history').select('hash').orderBy('seq').limit(1).executeTakeFirst();
  return first?.hash ?? '';
}

/** Checks the last entries and the head; null when they hold together, else what does not. */
export async function checkTail(db: Reader): Promise<string | null> {
  const newestFirst = await db
    .selectFrom('history')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(tailLength)
    .execute();
  const head = await chainHead(db);
  const last = newestFirst[0];
  if ((last?.seq ?? 0) !== head.length || (last?.hash ?? emptyChain.hash) !== head.hash) {
    return `the chain ends at ${last?.seq ?? 0}, expected ${head.length}`;
  }
  return defectIn(newestFirst.reverse());
}

/** Checks the whole chain from its first entry. */
export async function checkChain(
  db: Reader,
): Promise<{ readonly length: number; readonly defect: string | null }> {
  let seq = 0;
  let prev = emptyChain.hash;
  for (;;) {
    const rows = await db
      .selectFrom('history')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(1000)
      .execute();
    const first = rows[0];
    if (first === undefined) break;
    const defect =
      first.seq !== seq + 1 || first.prev_hash !== prev
        ? `entry ${first.seq} does not follow ${seq}`
        : defectIn(rows);
    if (defect !== null) return { length: seq, defect };
    const last = rows.at(-1) ?? first;
    seq = last.seq;
    prev = last.hash;
  }
  const head = await chainHead(db);
  const isWhole = head.length === seq && head.hash === prev;
  return { length: seq, defect: isWhole ? null : `the chain ends at ${seq}, expected ${head.length}` };
}

function defectIn(rows: readonly HistoryTable[]): string | null {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before !== undefined && (row.seq !== before.seq + 1 || row.prev_hash !== before.hash)) {
      return `entry ${row.seq} does not follow ${before.seq}`;
    }
    if (hashOf(row) !== row.hash) return `entry ${row.seq} was changed`;
  }
  return null;
}

export interface StoredEntry {
  readonly seq: number;
  readonly at: string;
  readonly operator: string;
  readonly action: string;
  readonly reason: string;
  readonly changes: NewEntry['changes'];
}

/** The hash each record of an area had when it was last written. */
export async function lastHashes(db: Reader, area: HistoryArea): Promise<ReadonlyMap<string, string>> {
  const last = db
    .selectFrom('history')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('area', '=', area)
    .groupBy('record_id');
  const rows = await db
    .selectFrom('history')
    .select(['record_id', 'record_hash'])
    .where('seq', 'in', last)
    .execute();
  return new Map(rows.map(({ record_id: id, record_hash: hash }) => [id, hash] as const));
}

/** The hash a record had when it was last written; null where nothing was written of it. */
export async function lastHashOf(db: Reader, area: HistoryArea, recordId: string): Promise<string | null> {
  const [last] = await selectLastHash(db, { area, recordId });
  return last?.record_hash ?? null;
}

const selectLastHash = statement(
  (db: Reader, { area, recordId }: { readonly area: HistoryArea; readonly recordId: string }) =>
    db
      .selectFrom('history')
      .select('record_hash')
      .where('area', '=', area)
      .where('record_id', '=', recordId)
      .orderBy('seq', 'desc')
      .limit(1)
      .compile(),
);

/** A record's entries, newest first. */
export async function historyOf(
  db: Reader,
  area: HistoryArea,
  recordId: string | null,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly entries: readonly StoredEntry[]; readonly total: number }> {
  const base = () => {
    const query = db.selectFrom('history').where('area', '=', area);
    return recordId === null ? query : query.where('record_id', '=', recordId);
  };
  const { total } = await base()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await base()
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { entries: rows.map(entryOf), total };
}

const entryOf = ({ seq, at, operator, action, reason, changes }: HistoryTable): StoredEntry => ({
  seq,
  at,
  operator,
  action,
  reason,
  changes: JSON.parse(changes) as NewEntry['changes'],
});

/** When the last entry of all was written, by the clock of then; null while there is none. */
export async function lastEntryAt(db: Reader): Promise<string | null> {
  const found = await db
    .selectFrom('history')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.at ?? null;
}

/** The record of an area that was changed last; null where there is none. */
export async function lastRecordOf(db: Reader, area: HistoryArea): Promise<string | null> {
  const found = await db
    .selectFrom('history')
    .select('record_id')
    .where('area', '=', area)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.record_id ?? null;
}
