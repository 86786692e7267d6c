import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Reader, Schema, Trx } from '../schema';

/**
 * Search over all text of a complaint. Every pair of neighbouring characters is a word of a full-text index, so that two
 * Chinese characters are found as fast as a part number; the last character of a run is paired with an end mark, so a single
 * character is the beginning of some pair. Pairs alone would also find 滑轨 … 轨道 for 滑轨道: terms of three characters and
 * more are confirmed in the folded text, which makes every term an exact substring. All terms must be there.
 */

const endMark = '\uE07F';
const mostTerms = 10;

/** Full-width to half-width, compatibility forms, upper to lower case: what a person takes for the same. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The index keeps only letters of ASCII; its signs move to a private area so that `-` and `/` count like letters. */
const wordSafe = (character: string): string =>
  /^[\u0021-\u007E]$/.test(character) && !/^[a-z0-9]$/.test(character)
    ? String.fromCodePoint(0xe000 + (character.codePointAt(0) ?? 0))
    : character;

const charactersOf = (run: string): readonly string[] => Array.from(run, wordSafe);

/** The distinct pairs of a folded text, as the index takes them. */
export function pairsOf(folded: string): string {
  const pairs = new Set<string>();
  for (const run of folded.split(/\s+/u)) {
    const characters = charactersOf(run);
    characters.forEach((character, index) => {
      pairs.add(character + (characters[index + 1] ?? endMark));
    });
  }
  return [...pairs].join(' ');
}

export interface TextQuery {
  /** For the pair index. */
  readonly match: string;
  /** Terms that the pairs do not decide alone. */
  readonly toConfirm: readonly string[];
}

/** Null when there is nothing to search for. */
export function textQuery(search: string): TextQuery | null {
  const terms = [...new Set(fold(search).split(/\s+/u))].filter((term) => term !== '').slice(0, mostTerms);
  if (terms.length === 0) return null;
  return {
    match: terms.map(matchOf).join(' AND '),
    toConfirm: terms.filter((term) => Array.from(term).length > 2),
  };
}

function matchOf(term: string): string {
  const characters = charactersOf(term);
  const [first] = characters;
  if (characters.length === 1 && first !== undefined) return `"${first}" *`;
  const pairs = new Set(
    characters.slice(0, -1).map((character, index) => `"${character}${characters[index + 1] ?? ''}"`),
  );
  return [...pairs].join(' AND ');
}

/** Any of the pairs, as `pairsOf` gives them. */
export const matchAny = (pairs: readonly string[]): string => pairs.map((pair) => `"${pair}"`).join(' OR ');

export async function indexText(trx: Trx, position: number, folded: string): Promise<void> {
  await trx.insertInto('complaint_text').values({ position, text: folded }).execute();
  await sql`insert into complaint_pairs (rowid, pairs) values (${position}, ${pairsOf(folded)})`.execute(trx);
}

/** Replaces a record's text, when it changed. */
export async function reindexText(trx: Trx, position: number, folded: string): Promise<void> {
  const before = await trx
    .selectFrom('complaint_text')
    .select('text')
    .where('position', '=', position)
    .executeTakeFirst();
  if (before?.text === folded) return;
  await trx.updateTable('complaint_text').set({ text: folded }).where('position', '=', position).execute();
  await sql`delete from complaint_pairs where rowid = ${position}`.execute(trx);
  await sql`insert into complaint_pairs (rowid, pairs) values (${position}, ${pairsOf(folded)})`.execute(trx);
}

/** Matches are many from here on: then rows are tested in the order of the list instead of collected and sorted. */
const manyMatches = 4000;

export async function hasManyMatches(db: Reader, query: TextQuery): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from
    (select 1 from complaint_pairs where complaint_pairs match ${query.match} limit ${manyMatches})`.execute(
    db,
  );
  return (rows[0]?.n ?? 0) >= manyMatches;
}

export type ComplaintBuilder = ExpressionBuilder<Schema, 'complaint'>;

/**
 * That a complaint's text holds every term. Driven by the matches, it suits few; the other way, by the list, many: the matches
 * are then only looked up (`+` keeps SQLite from starting at them).
 */
export function textCondition(query: TextQuery, isDrivenByList: boolean): Expression<SqlBool> {
  const position = isDrivenByList ? sql`+complaint.position` : sql`complaint.position`;
  const matches = sql<SqlBool>`${position} in (select rowid from complaint_pairs where complaint_pairs match ${query.match})`;
  const confirmed = query.toConfirm.map(
    (term) =>
      sql<SqlBool>`instr((select text from complaint_text t where t.position = complaint.position), ${term}) > 0`,
  );
  return confirmed.reduce((all, one) => sql<SqlBool>`${all} and ${one}`, matches);
}
