import { numbersIn } from '@shared/domain/numbers-in';
import type { StoredRecord } from '@shared/domain/record';
import type { Trx } from '../../data';
import { findRecordByNumber } from '../../data/repositories/records';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { followRecord } from '../record/follow';

/** The logs a question was taken from learn its number, where they name none yet; those of a voided one forget it. */
export async function tellLogs(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { stored, isVoid }: { readonly stored: StoredRecord<'question'>; readonly isVoid: boolean },
): Promise<void> {
  const { number: reason } = stored;
  for (const number of numbersIn(stored.body.sources)) {
    const id = (await findRecordByNumber(trx, number))?.stored.id ?? null;
    await followRecord(trx, load, context, { kind: 'communication', id, reason }, (log) => ({
      ...log,
      questionNumber: numberNow(log.questionNumber, stored.number, isVoid),
    }));
  }
}

const numberNow = (known: string, number: string, isVoid: boolean): string => {
  if (isVoid) return known === number ? '' : known;
  return known === '' ? number : known;
};
