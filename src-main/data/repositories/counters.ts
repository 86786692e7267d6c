import type { NumberedKind } from '@shared/domain/record';
import type { Trx } from '../schema';

/** The next number of a kind and factory-local year. Taken in the transaction that saves, so a failed save leaves no gap. */
export async function takeNumber(trx: Trx, kind: NumberedKind, year: number): Promise<number> {
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

/** Whether a number of another kind begins with a prefix. */
export async function numberPrefixUsed(trx: Trx, prefix: string, by: NumberedKind): Promise<boolean> {
  const pattern = `${prefix}-%`;
  const record = await trx
    .selectFrom('record')
    .select('number')
    .where('number', 'like', pattern)
    .where('kind', '!=', by)
    .limit(1)
    .executeTakeFirst();
  if (record !== undefined || by === 'complaint') return record !== undefined;
  const complaint = await trx
    .selectFrom('complaint')
    .select('number')
    .where('number', 'like', pattern)
    .limit(1)
    .executeTakeFirst();
  return complaint !== undefined;
}
