import type { StoredRecord } from '@shared/domain/record';
import { type TaskAssignment, withAssignment } from '@shared/domain/report';
import type { Trx } from '../../data';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { RecordParts } from '../record/register';
import { writeChange } from '../record/save';
import { demandRight } from '../rights';
import { demandOpenRevision } from './frozen';
import { findReport } from './read';

/** What a sheet that went out says; who made it, and when, is known here. */
export type SheetSent = Omit<TaskAssignment, 'assignedAt' | 'assignedBy' | 'closedOn' | 'closedReason'>;

/**
 * Writes down that a task sheet went out: to whom, for what, by when. It stands in the newest version, whatever version the sheet was
 * made of: the file exists.
 * @throws ServiceError `forbidden` (no right, void, or sent meanwhile), `not-found`
 */
export async function recordAssignment(
  trx: Trx,
  { load }: Pick<RecordParts, 'load'>,
  context: CallContext,
  recordId: string,
  sheet: SheetSent,
): Promise<StoredRecord<'report'>> {
  demandRight(context, 'write');
  const newest = await findReport(trx, recordId);
  const found = demandChangeable(newest, recordId, newest.stored.version);
  await demandOpenRevision(trx, found.stored);
  const environment = await load(trx);
  const at = environment.instant(context.clock.now());
  const assignment: TaskAssignment = {
    ...sheet,
    assignedAt: at,
    assignedBy: context.operator.name,
    closedOn: null,
    closedReason: '',
  };
  const { stored } = found;
  const after = { ...stored, version: stored.version + 1, body: withAssignment(stored.body, assignment) };
  await writeChange(trx, environment, context, {
    after: { ...found, stored: after },
    at,
    action: 'assign',
    reason: '',
    changes: diff(stored.body, after.body),
  });
  return after;
}
