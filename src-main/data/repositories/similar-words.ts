import type { RegisterRow } from '@shared/domain/complaint';
import type { RecordKind } from '@shared/domain/record';
import { sql } from 'kysely';
import type { Reader } from '../schema';
import { fold, matchAny, pairsOf, textQuery } from '../sqlite/search';
import { statement } from '../sqlite/statement';

const mostPairs = 60;
const rarest = 10;
/** Pairs found in more texts than this say nothing about a case. */
const common = 2000;
/** So many texts are compared. */
const mostCompared = 500;
/** So many of the telling pairs must be shared. */
const neededShare = 0.4;

/** The complaints registered last whose text holds these words: read from the newest on until there are enough. */
export async function newestWith(db: Reader, words: string, limit: number): Promise<readonly RegisterRow[]> {
  const query = textQuery(words);
  if (query === null) return [];
  const confirmed = query.toConfirm.map(
    (term) =>
      sql` and instr((select text from complaint_text t where t.position = complaint_pairs.rowid), ${term}) > 0`,
  );
  const { rows } = await sql<{ position: number }>`select rowid as position from complaint_pairs
    where complaint_pairs match ${query.match}${sql.join(confirmed, sql``)} order by rowid desc limit ${limit}`.execute(
    db,
  );
  return rowsAt(
    db,
    rows.map(({ position }) => position),
  );
}

/** Complaints that share the telling character pairs of a text, those that share most first. */
export const sharedWords = async (db: Reader, text: string, limit: number): Promise<readonly RegisterRow[]> =>
  rowsAt(db, await sharing(db, complaints, text, limit));

/** The same of the records of one kind, by their ids; voided ones are left out. */
export async function sharedWordsOf(
  db: Reader,
  kind: RecordKind,
  text: string,
  limit: number,
): Promise<readonly string[]> {
  const positions = await sharing(db, recordsOf(kind), text, limit);
  if (positions.length === 0) return [];
  const found = await db
    .selectFrom('record')
    .select(['position', 'id'])
    .where('position', 'in', positions)
    .execute();
  const byPosition = new Map(found.map(({ position, id }) => [position, id]));
  return positions.flatMap((position) => byPosition.get(position) ?? []);
}

/** Whose texts are compared. */
interface Texts {
  readonly owner: 'complaint' | 'record';
  /** Which of them; null is all. */
  readonly only: RecordKind | null;
}

const complaints: Texts = { owner: 'complaint', only: null };
const recordsOf = (kind: RecordKind): Texts => ({ owner: 'record', only: kind });

/** Positions of the texts that share the telling character pairs, those that share most first. */
async function sharing(db: Reader, of: Texts, text: string, limit: number): Promise<readonly number[]> {
  const pairs = pairsOf(fold(text.replaceAll(/[\p{P}\p{S}\s]+/gu, ' ')))
    .split(' ')
    .filter((pair) => pair !== '' && !pair.endsWith('\uE07F'))
    .slice(0, mostPairs);
  const telling = await rarestPairs(db, of, pairs);
  if (telling.length < 2) return [];
  const candidates = await selectSharing(db, { ...of, match: matchAny(telling) });
  return candidates
    .map(({ position, text: other }) => ({
      position,
      score: telling.filter((pair) => other.includes(pair)).length,
    }))
    .filter(({ score }) => score >= Math.max(2, telling.length * neededShare))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ position }) => position);
}

/** The newest texts that hold any of the pairs. The wide rows are read of the best among them only. */
const selectSharing = (
  db: Reader,
  { owner, only, match }: Texts & { readonly match: string },
): Promise<readonly { readonly position: number; readonly text: string }[]> => {
  const pairs = sql.table(`${owner}_pairs`);
  const ofKind =
    only === null
      ? sql``
      : sql` and rowid in (select position from record where kind = ${only} and is_void = 0)`;
  return sql<{ readonly position: number; readonly text: string }>`select position, text
    from ${sql.table(`${owner}_text`)}
    where position in (select rowid from ${pairs} where ${pairs} match ${match}${ofKind}
      order by rowid desc limit ${sql.lit(mostCompared)})`
    .execute(db)
    .then(({ rows }) => rows);
};

/** The rows at these positions, in their order. */
async function rowsAt(db: Reader, positions: readonly number[]): Promise<readonly RegisterRow[]> {
  if (positions.length === 0) return [];
  const found = await db
    .selectFrom('complaint_body')
    .select(['position', 'row'])
    .where('position', 'in', positions)
    .execute();
  const byPosition = new Map(found.map(({ position, row }) => [position, row]));
  return positions
    .map((position) => byPosition.get(position))
    .filter((row) => row !== undefined)
    .map((row) => JSON.parse(row) as RegisterRow);
}

/** The pairs that fewest texts hold, but at least one. */
async function rarestPairs(
  db: Reader,
  { owner }: Texts,
  pairs: readonly string[],
): Promise<readonly string[]> {
  const counted: { readonly pair: string; readonly n: number }[] = [];
  for (const pair of pairs) {
    const [found] = await countHolding[owner](db, { match: matchAny([pair]) });
    const n = found?.n ?? 0;
    if (n > 0 && n < common) counted.push({ pair, n });
  }
  return counted
    .sort((a, b) => a.n - b.n)
    .slice(0, rarest)
    .map(({ pair }) => pair);
}

const counting = (owner: Texts['owner']) => {
  const pairs = sql.table(`${owner}_pairs`);
  return statement((db: Reader, { match }: { readonly match: string }) =>
    sql<{ readonly n: number }>`select count(*) as n from
      (select 1 from ${pairs} where ${pairs} match ${match} limit ${sql.lit(common)})`.compile(db),
  );
};
const countHolding = { complaint: counting('complaint'), record: counting('record') } as const;
