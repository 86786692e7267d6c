import type { RegisterRow } from '@shared/domain/complaint';
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
export async function sharedWords(db: Reader, text: string, limit: number): Promise<readonly RegisterRow[]> {
  const pairs = pairsOf(fold(text.replaceAll(/[\p{P}\p{S}\s]+/gu, ' ')))
    .split(' ')
    .filter((pair) => pair !== '' && !pair.endsWith('\uE07F'))
    .slice(0, mostPairs);
  const telling = await rarestPairs(db, pairs);
  if (telling.length < 2) return [];
  const candidates = await selectSharing(db, { match: matchAny(telling) });
  const scored = candidates
    .map(({ position, text: other }) => ({
      position,
      score: telling.filter((pair) => other.includes(pair)).length,
    }))
    .filter(({ score }) => score >= Math.max(2, telling.length * neededShare))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ position }) => position);
  return rowsAt(db, scored);
}

/** The newest texts that hold any of the pairs. The wide rows are read of the best among them only. */
const selectSharing = statement((db: Reader, { match }: { readonly match: string }) =>
  sql<{ readonly position: number; readonly text: string }>`select position, text from complaint_text
    where position in (select rowid from complaint_pairs where complaint_pairs match ${match}
      order by rowid desc limit ${sql.lit(mostCompared)})`.compile(db),
);

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
async function rarestPairs(db: Reader, pairs: readonly string[]): Promise<readonly string[]> {
  const counted: { readonly pair: string; readonly n: number }[] = [];
  for (const pair of pairs) {
    const [found] = await countHolding(db, { match: matchAny([pair]) });
    const n = found?.n ?? 0;
    if (n > 0 && n < common) counted.push({ pair, n });
  }
  return counted
    .sort((a, b) => a.n - b.n)
    .slice(0, rarest)
    .map(({ pair }) => pair);
}

const countHolding = statement((db: Reader, { match }: { readonly match: string }) =>
  sql<{ readonly n: number }>`select count(*) as n from
    (select 1 from complaint_pairs where complaint_pairs match ${match} limit ${sql.lit(common)})`.compile(
    db,
  ),
);
