import { forgettingKinds, withoutNumber } from '@shared/domain/record';
import type { Trx } from '../../data';
import { listRecords } from '../../data/repositories/record-list';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { followRecord } from './follow';

/** Records that name one number; more are somebody's mistake. */
const most = 500;

/** A complaint or a record is void: logs, deviations, contacts, lines and topics that became it are open again, with a line in their histories. */
export async function forgetNumber(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  number: string,
): Promise<void> {
  for (const kind of forgettingKinds)
    for (const { id } of await listRecords(trx, { kind, text: number, offset: 0, limit: most }))
      await followRecord(trx, load, context, { kind, id }, (body) => withoutNumber(kind, body, number));
}
