import type { Delivery, DeliveryState } from '@shared/domain/delivery';
import type { OutboxFacts } from '@shared/domain/mail';
import { sql } from 'kysely';
import { sha256 } from '../canonical';
import type { Reader, Trx } from '../schema';
import { deliveryOf } from './deliveries';

/** A mail of the outbox with the delivery it belongs to. */
export interface OutboxEntry {
  readonly facts: OutboxFacts;
  readonly delivery: Delivery;
}

/** SHA-256 of an entry as it is kept. */
const hashOf = (deliveryId: string, facts: string): string => sha256(JSON.stringify([deliveryId, facts]));

/** Answers the hash for the history. */
export async function insertOutbox(trx: Trx, deliveryId: string, facts: OutboxFacts): Promise<string> {
  const kept = JSON.stringify(facts);
  await trx.insertInto('outbox').values({ delivery_id: deliveryId, facts: kept }).execute();
  return hashOf(deliveryId, kept);
}

const entries = (db: Reader) =>
  db
    .selectFrom('outbox')
    .innerJoin('delivery', 'delivery.id', 'outbox.delivery_id')
    .select([
      'outbox.facts as mail',
      'delivery.id',
      'delivery.record_id',
      'delivery.submission_id',
      'delivery.revision',
      'delivery.facts',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof entries>['executeTakeFirstOrThrow']>>;

const entryOf = ({ mail, ...row }: Row): OutboxEntry => ({
  facts: JSON.parse(mail) as OutboxFacts,
  delivery: deliveryOf(row),
});

/** What of a delivery's last step the index knows. */
const lastState = sql<DeliveryState>`json_extract(delivery.facts, '$.steps[#-1].state')`;

/** Those whose delivery stands in one of these states, the first one first. */
export async function outboxIn(
  db: Reader,
  states: readonly DeliveryState[],
): Promise<readonly OutboxEntry[]> {
  const rows = await entries(db).where(lastState, 'in', states).orderBy('outbox.position').execute();
  return rows.map(entryOf);
}

export async function countOutbox(db: Reader, states: readonly DeliveryState[]): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .innerJoin('delivery', 'delivery.id', 'outbox.delivery_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(lastState, 'in', states)
    .executeTakeFirstOrThrow();
  return count;
}

/** What asks for a person, and the newest of all others; the newest first. */
export async function recentOutbox(db: Reader, limit: number): Promise<readonly OutboxEntry[]> {
  const newest = await entries(db).orderBy('outbox.position', 'desc').limit(limit).execute();
  const open = await outboxIn(db, ['prepared', 'sending', 'failed', 'perhaps-sent']);
  const all = [...open, ...newest.map(entryOf)];
  return [...new Map(all.map((entry) => [entry.delivery.id, entry])).values()].toSorted(
    (one, other) => other.facts.writtenAt - one.facts.writtenAt,
  );
}

export async function findOutbox(db: Reader, deliveryId: string): Promise<OutboxEntry | null> {
  const row = await entries(db).where('outbox.delivery_id', '=', deliveryId).executeTakeFirst();
  return row === undefined ? null : entryOf(row);
}

export interface OutboxProof {
  readonly position: number;
  readonly id: string;
  readonly hash: string;
}

/** The next entries after a position with their hashes, of the texts as they are kept. */
export async function outboxProofs(
  db: Reader,
  after: number,
  limit: number,
): Promise<readonly OutboxProof[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(({ position, delivery_id, facts }) => ({
    position,
    id: delivery_id,
    hash: hashOf(delivery_id, facts),
  }));
}
