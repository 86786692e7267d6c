import type { RegisterRow } from '@shared/domain/complaint';
import { sql } from 'kysely';
import type { Reader } from '../schema';
import { fold, matchAny, pairsOf } from '../sqlite/search';

const mostPairs = 60;
const rarest = 10;
/** Pairs found in more texts than this say nothing about a case. */
const common = 2000;
/** So many of the telling pairs must be shared. */
const neededShare = 0.4;

/** Complaints that share the telling character pairs of a text, those that share most first. */
export async function sharedWords(db: Reader, text: string, limit: number): Promise<readonly RegisterRow[]> {
  const pairs = pairsOf(fold(text.replaceAll(/[\p{P}\p{S}\s]+/gu, ' ')))
    .split(' ')
    .filter((pair) => pair !== '' && !pair.endsWith('\uE07F'))
    .slice(0, mostPairs);
  const telling = await rarestPairs(db, pairs);
  if (telling.length < 2) return [];
  const { rows } = await sql<{ position: number }>`select rowid as position from complaint_pairs
    where complaint_pairs match ${matchAny(telling)} order by rowid desc limit 500`.execute(db);
  const positions = rows.map(({ position }) => position);
  if (positions.length === 0) return [];
  const found = await db
    .selectFrom('complaint_body')
    .innerJoin('complaint_text', 'complaint_text.position', 'complaint_body.position')
    .select(['complaint_body.row', 'complaint_text.text'])
    .where('complaint_body.position', 'in', positions)
    .execute();
  const scored = found.map(({ row, text: other }) => ({
    row,
    score: telling.filter((pair) => other.includes(pair)).length,
  }));
  return scored
    .filter(({ score }) => score >= Math.max(2, telling.length * neededShare))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ row }) => JSON.parse(row) as RegisterRow);
}

/** The pairs that fewest texts hold, but at least one. */
async function rarestPairs(db: Reader, pairs: readonly string[]): Promise<readonly string[]> {
  const counted: { readonly pair: string; readonly n: number }[] = [];
  for (const pair of pairs) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from
      (select 1 from complaint_pairs where complaint_pairs match ${matchAny([pair])} limit ${common})`.execute(
      db,
    );
    const n = rows[0]?.n ?? 0;
    if (n > 0 && n < common) counted.push({ pair, n });
  }
  return counted
    .sort((a, b) => a.n - b.n)
    .slice(0, rarest)
    .map(({ pair }) => pair);
}
