import type { KeptReminder } from '@shared/domain/reminder';
import type { Reader, ReminderTable, Trx } from '../schema';

export interface StoredReminder extends KeptReminder {
  /** The person knows. */
  readonly seenAt: string | null;
  /** Why it was put off; '' where it was not. */
  readonly reason: string;
}

/** Far below what a statement of any store takes. */
const portion = 500;

/**
 * What is kept of a person's reminders, by key.
 * @param person his id; '' for the desk itself, while nobody is chosen
 */
export async function keptReminders(
  db: Reader,
  person: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredReminder>> {
  const found: StoredReminder[] = [];
  for (let from = 0; from < keys.length; from += portion) {
    const rows = await db
      .selectFrom('reminder')
      .selectAll()
      .where('person', '=', person)
      .where('key', 'in', keys.slice(from, from + portion))
      .execute();
    for (const { key, shown_at, seen_at, snoozed_until, reason } of rows)
      found.push({ key, shownAt: shown_at, seenAt: seen_at, snoozedUntil: snoozed_until, reason });
  }
  return new Map(found.map((one) => [one.key, one]));
}

/** They stand on the screen: what was put off is put off no more. */
export const noteShown = (trx: Trx, person: string, keys: readonly string[], at: string): Promise<void> =>
  note(trx, person, keys, { shown_at: at, snoozed_until: null });

/** The person knows; nothing is shown of them again. */
export const noteSeen = (trx: Trx, person: string, keys: readonly string[], at: string): Promise<void> =>
  note(trx, person, keys, { shown_at: at, seen_at: at, snoozed_until: null });

export const noteSnoozed = (
  trx: Trx,
  person: string,
  keys: readonly string[],
  { at, until, reason }: { readonly at: string; readonly until: string; readonly reason: string },
): Promise<void> => note(trx, person, keys, { shown_at: at, snoozed_until: until, reason });

async function note(
  trx: Trx,
  person: string,
  keys: readonly string[],
  change: Partial<ReminderTable>,
): Promise<void> {
  const blank = { shown_at: null, seen_at: null, snoozed_until: null, reason: '' };
  for (let from = 0; from < keys.length; from += portion) {
    const rows = keys.slice(from, from + portion).map((key) => ({ person, key, ...blank, ...change }));
    await trx
      .insertInto('reminder')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['person', 'key']).doUpdateSet(change))
      .execute();
  }
}
