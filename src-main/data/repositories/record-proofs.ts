import type { Reader } from '../schema';
import { gapsIn, hashAsKept, voidingOf } from './numbered';
import { headOf, identityNames } from './record-columns';

/** What the proof of the whole store asks; apart from the records' own reading, so that it loads nothing of their shapes. */

export interface RecordProof {
  readonly position: number;
  readonly id: string;
  readonly number: string;
  readonly hash: string;
}

/** The next records after a position with their hashes; the text is hashed as it is kept, sound JSON or not. */
export async function recordProofs(
  db: Reader,
  after: number,
  limit: number,
): Promise<readonly RecordProof[]> {
  const rows = await db
    .selectFrom('record')
    .leftJoin('record_body', 'record_body.position', 'record.position')
    .select([...identityNames, 'record_body.body'])
    .where('record.position', '>', after)
    .orderBy('record.position')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    position: row.position,
    id: row.id,
    number: row.number,
    hash: hashAsKept({ stored: headOf(row), ...voidingOf(row) }, row.body ?? ''),
  }));
}

/** Kinds and years whose numbers are not 1, 2, 3 … up to the counter; empty when all are. */
export async function recordNumberGaps(db: Reader): Promise<readonly string[]> {
  const used = await db
    .selectFrom('record')
    .select((eb) => [
      'kind',
      'year',
      eb.fn.countAll<number>().as('count'),
      eb.fn.max('sequence').as('highest'),
    ])
    .groupBy(['kind', 'year'])
    .execute();
  const counters = await db
    .selectFrom('counter')
    .select(['kind', 'year', 'last'])
    .where('kind', '!=', 'complaint')
    .execute();
  return gapsIn(
    used.map(({ kind, year, ...numbers }) => ({ series: `${kind} ${year}`, ...numbers })),
    counters.map(({ kind, year, last }) => ({ series: `${kind} ${year}`, last })),
  );
}

/** How many numbered records there are, voided ones among them. */
export async function recordCount(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('record')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
