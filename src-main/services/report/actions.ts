import type { Answer, Input } from '@shared/contract';
import type { Reader } from '../../data';
import { type ActionQuery, countActions, listActions } from '../../data/repositories/record-actions';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';

/** What all reports have to do, the most urgent first. */
export async function pageOfActions(
  db: Reader,
  load: LoadEnvironment,
  { clock }: CallContext,
  { isOverdue, offset, limit, ...filter }: Input<'action.page'>,
): Promise<Answer<'action.page'>> {
  const { day } = await load(db);
  const today = day(clock.now());
  const query: ActionQuery = { ...filter, overdueOn: isOverdue === true ? today : undefined };
  const lines = await listActions(db, query, { offset, limit });
  const actions = lines.map(({ action, ...record }) => ({
    ...record,
    ...action,
    isOverdue: action.doneOn === null && action.dueOn !== null && action.dueOn < today,
  }));
  return { actions, total: await countActions(db, query) };
}
