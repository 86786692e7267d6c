import type { Store, Trx } from '../data';

/** Ends a transaction that was only asked what it would do. */
class TakenBack<T> extends Error {
  constructor(readonly answer: T) {
    super('taken back');
  }
}

/** What a change would answer: it is done in a transaction of its own, which is then taken back. @throws what `work` throws */
export async function takenBack<T>(
  { write }: Pick<Store, 'write'>,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  try {
    return await write(async (trx): Promise<T> => {
      throw new TakenBack(await work(trx));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.answer as T;
    throw error;
  }
}
