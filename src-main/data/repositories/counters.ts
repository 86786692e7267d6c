import type { RecordKind } from '@shared/domain/record';
import type { Trx } from '../schema';

/** Kinds of gap-free numbers (decisions.md, Identity). */
export type CounterKind = 'complaint' | RecordKind;

/** The next number of a kind and factory-local year. Taken in the transaction that saves, so a failed save leaves no gap. */
export async function takeNumber(trx: Trx, kind: CounterKind, year: number): Promise<number> {
  const { last } = await trx
    .insertInto('counter')
    .values({ kind, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'year']).doUpdateSet((eb) => ({ last: eb('counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
