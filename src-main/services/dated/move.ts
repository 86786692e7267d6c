import type { Answer, Input } from '@shared/contract';
import {
  type DatedKey,
  type DatedThing,
  isPlannedByMonth,
  parseDatedKey,
  replanned,
} from '@shared/domain/dated';
import { error } from '@shared/domain/finding';
import type { Reader, Trx } from '../../data';
import { findRecord } from '../../data/repositories/records';
import { demandDate } from '../complaint/filter';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { saveRecord } from '../record/save';
import { refuseErrors, ServiceError } from '../service-error';
import { thingsOfRecord } from './gather';

/**
 * Plans something anew whose day is ours to choose: the day is written where it stands, by the same rules, follow-up and history as an
 * edit of its record.
 * @throws ServiceError `not-found`; `forbidden` with `why` `fixed` (the day is not ours), `done`; `stale` where it lies on another day by
 * now; `invalid` for a day that does not exist, no reason, or what the record's own rules refuse; and as a save of the record
 */
export async function moveDated(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { key, from, to, reason, isMonthOnly = false }: Input<'dated.move'>,
): Promise<Answer<'dated.move'>> {
  demandDate('to', to);
  refuseErrors(reason.trim() === '' ? [error('reason', 'needs-reason')] : []);
  const name = parseDatedKey(key);
  // Of a complaint there are its clocks: procedure or customer fixed them.
  if (name?.source === 'complaint') throw new ServiceError('forbidden', { why: 'fixed' });
  const thing = name === null ? null : await thingNamed(trx, load, name);
  if (thing === null || name === null) throw new ServiceError('not-found', { id: key });
  const { number } = thing;
  if (!thing.isOurs) throw new ServiceError('forbidden', { number, why: 'fixed' });
  if (!thing.isOpen) throw new ServiceError('forbidden', { number, why: 'done' });
  if (thing.day !== from) throw new ServiceError('stale', { day: thing.day });
  const found = await findRecord(trx, name.id);
  if (found === null) throw new ServiceError('not-found', { id: name.id });
  const { id, version, kind, body: before } = found.stored;
  const body = replanned(kind, before, { row: name.row, to, reason, isMonthOnly });
  if (body === null) throw new ServiceError('forbidden', { number, why: 'fixed' });
  await saveRecord(trx, load, context, { id, version, body, reason });
  return { wasMonthOnly: isPlannedByMonth(kind, before, name.row) };
}

/** What stands under a name in a record now; null where there is nothing any more. */
const thingNamed = async (
  db: Reader,
  load: LoadEnvironment,
  { source, id, row }: DatedKey,
): Promise<DatedThing | null> =>
  (await thingsOfRecord(db, load, id)).find(({ key }) => key === `${source}:${id}:${row}`) ?? null;
