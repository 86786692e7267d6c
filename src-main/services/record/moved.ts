import type { RecordKind } from '@shared/domain/record';
import type { Trx } from '../../data';
import type { Environment } from '../environment';

/** Kinds that are told of within ⚙ hours. */
const tellingKinds: readonly RecordKind[] = ['notice', 'escape-event'];

/**
 * The calendar or the hours to a notice changed: dates of records that count by them are worked out anew; in another time zone all are.
 */
export async function moveRecordDates(
  trx: Trx,
  environment: Environment,
  before: Environment = environment,
): Promise<void> {
  // A usual start and a usual save of settings do without the records' rules.
  const [{ rebuildLists }, { countingKinds, recordKinds }] = await Promise.all([
    import('./rebuild'),
    import('@shared/domain/record'),
  ]);
  const isSameZone = before.rules.timeZone === environment.rules.timeZone;
  await rebuildLists(trx, environment, isSameZone ? [...countingKinds, ...tellingKinds] : recordKinds);
}
