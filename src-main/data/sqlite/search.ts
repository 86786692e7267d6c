import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Reader, Schema, Trx } from '../schema';
import { statement } from './statement';

/**
 * Search over all text of complaints and of records. Every pair of neighbouring characters is a word of a full-text index, so that two
 * Chinese characters are found as fast as a part number; the last character of a run is paired with an end mark, so a single
 * character is the beginning of some pair. Pairs alone would also find 滑轨 … 轨道 for 滑轨道: terms of three characters and
 * more are confirmed in the folded text, which makes every term an exact substring. All terms must be there.
 */

const endMark = '\uE07F';
const mostTerms = 10;

/** Full-width to half-width, compatibility forms, upper to lower case: what a person takes for the same. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The index keeps only letters of ASCII; its signs move to a private area so that `-` and `/` count like letters. */
function wordSafe(character: string): string {
  const code = character.charCodeAt(0);
  const isSign =
    code > 0x20 && code < 0x7f && !(code >= 0x61 && code <= 0x7a) && !(code >= 0x30 && code <= 0x39);
  return isSign ? String.fromCharCode(0xe000 + code) : character;
}

const charactersOf = (run: string): readonly string[] => Array.from(run, wordSafe);

/** The distinct pairs of a folded text, as the index takes them. */
export function pairsOf(folded: string): string {
  const pairs = new Set<string>();
  for (const run of folded.split(/\s+/u)) {
    let last = '';
    for (const character of run) {
      const safe = wordSafe(character);
      if (last !== '') pairs.add(last + safe);
      last = safe;
    }
    if (last !== '') pairs.add(last + endMark);
  }
  return [...pairs].join(' ');
}

export interface TextQuery {
  /** For the pair index. */
  readonly match: string;
  readonly terms: readonly string[];
  /** Terms that the pairs do not decide alone. */
  readonly toConfirm: readonly string[];
}

/** Null when there is nothing to search for. */
export function textQuery(search: string): TextQuery | null {
  const terms = [...new Set(fold(search).split(/\s+/u))].filter((term) => term !== '').slice(0, mostTerms);
  if (terms.length === 0) return null;
  return {
    match: terms.map(matchOf).join(' AND '),
    terms,
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

interface At {
  readonly position: number;
}

/** Keeps and finds the text of one sort of rows. */
export interface TextIndex {
  readonly add: (trx: Trx, position: number, folded: string) => Promise<void>;
  /** Replaces a row's text, when it changed; adds it where there was none. */
  readonly replace: (trx: Trx, position: number, folded: string) => Promise<void>;
  readonly strategy: (db: Reader, query: TextQuery) => Promise<TextStrategy>;
  /** That a row's text holds every term. */
  readonly condition: (query: TextQuery, strategy: TextStrategy) => Expression<SqlBool>;
}

/**
 * How to find the rows of a page: collect the few matches and sort them; walk the list in its order and look each row up among the
 * many; or, where nearly every row matches, walk the list and read its text.
 */
export type TextStrategy = 'by-matches' | 'by-list' | 'by-text';

const manyMatches = 4000;
const mostMatches = 20_000;

export type ComplaintBuilder = ExpressionBuilder<Schema, 'complaint'>;

/** A column as a value only: SQLite then keeps to the index that sorts the page (sqlite.org/optoverview.html, unary `+`). */
export const asValue = <T>(column: string): RawBuilder<T> => sql<T>`+${sql.ref(column)}`;

function textIndex(owner: 'complaint' | 'record'): TextIndex {
  const texts = `${owner}_text` as const;
  const pairs = sql.table(`${owner}_pairs`);
  const selectText = statement((db: Reader, { position }: At) =>
    db.selectFrom(texts).select('text').where('position', '=', position).compile(),
  );
  const insertText = statement((trx: Trx, row: At & { readonly text: string }) =>
    trx.insertInto(texts).values(row).compile(),
  );
  const updateText = statement((trx: Trx, { position, text }: At & { readonly text: string }) =>
    trx.updateTable(texts).set({ text }).where('position', '=', position).compile(),
  );
  const deletePairs = statement((trx: Trx, { position }: At) =>
    sql`delete from ${pairs} where rowid = ${position}`.compile(trx),
  );
  const insertPairs = statement((trx: Trx, row: At & { readonly pairs: string }) =>
    sql`insert into ${pairs} (rowid, pairs) values (${row.position}, ${row.pairs})`.compile(trx),
  );
  const countMatches = statement((db: Reader, { match }: { readonly match: string }) =>
    sql<{ readonly n: number }>`select count(*) as n from
      (select 1 from ${pairs} where ${pairs} match ${match} limit ${sql.lit(mostMatches)})`.compile(db),
  );
  const add: TextIndex['add'] = async (trx, position, folded) => {
    await insertText(trx, { position, text: folded });
    await insertPairs(trx, { position, pairs: pairsOf(folded) });
  };
  const condition: TextIndex['condition'] = (query, strategy) => {
    const own = sql.ref(`${owner}.position`);
    const confirmed = (strategy === 'by-text' ? query.terms : query.toConfirm).map(
      (term) =>
        sql<SqlBool>`instr((select text from ${sql.table(texts)} t where t.position = ${own}), ${term}) > 0`,
    );
    if (strategy === 'by-text') return allOf(confirmed);
    const position = strategy === 'by-list' ? asValue(`${owner}.position`) : own;
    const matches = sql<SqlBool>`${position} in (select rowid from ${pairs} where ${pairs} match ${query.match})`;
    return allOf([matches, ...confirmed]);
  };
  return {
    add,
    condition,
    replace: async (trx, position, folded) => {
      const [before] = await selectText(trx, { position });
      if (before === undefined) return add(trx, position, folded);
      if (before.text === folded) return;
      await updateText(trx, { position, text: folded });
      await deletePairs(trx, { position });
      await insertPairs(trx, { position, pairs: pairsOf(folded) });
    },
    strategy: async (db, { match }) => {
      const [found] = await countMatches(db, { match });
      const matches = found?.n ?? 0;
      if (matches < manyMatches) return 'by-matches';
      return matches < mostMatches ? 'by-list' : 'by-text';
    },
  };
}

const allOf = (conditions: readonly Expression<SqlBool>[]): Expression<SqlBool> =>
  conditions.reduce((all, one) => sql<SqlBool>`${all} and ${one}`);

export const complaintText = textIndex('complaint');
export const recordText = textIndex('record');
