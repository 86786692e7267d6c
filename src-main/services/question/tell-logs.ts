import type { Communication } from '@shared/domain/feedback';
import { numbersIn } from '@shared/domain/numbers-in';
import type { Question } from '@shared/domain/question';
import type { StoredRecord } from '@shared/domain/record';
import type { Trx } from '../../data';
import { findRecordByNumber } from '../../data/repositories/records';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { LoadEnvironment } from '../environment';
import { writeChange } from '../record/save';

/** The logs a question was taken from learn its number, where they name none yet; those of a voided one forget it. */
export async function tellLogs(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { stored, isVoid }: { readonly stored: StoredRecord<'question'>; readonly isVoid: boolean },
): Promise<void> {
  const { sources }: Question = stored.body;
  for (const number of numbersIn(sources)) {
    const found = await findRecordByNumber(trx, number);
    if (found === null || found.isVoid || found.stored.kind !== 'communication') continue;
    const log = found.stored.body as Communication;
    const body = { ...log, questionNumber: numberNow(log.questionNumber, stored.number, isVoid) };
    const changes = diff(log, body);
    if (changes.length === 0) continue;
    const environment = await load(trx);
    await writeChange(trx, environment, context, {
      after: { ...found, stored: { ...found.stored, version: found.stored.version + 1, body } },
      at: environment.instant(context.clock.now()),
      action: 'save',
      reason: stored.number,
      changes,
    });
  }
}

const numberNow = (known: string, number: string, isVoid: boolean): string => {
  if (isVoid) return known === number ? '' : known;
  return known === '' ? number : known;
};
