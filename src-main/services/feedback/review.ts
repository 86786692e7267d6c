import type { Answer, Input } from '@shared/contract';
import { asReviewed } from '@shared/domain/feedback';
import { error } from '@shared/domain/finding';
import type { Trx } from '../../data';
import { findRecord } from '../../data/repositories/records';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { LoadEnvironment } from '../environment';
import { demandKind } from '../record/raise';
import { writeChange } from '../record/save';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';

/**
 * 已阅: a reviewer has seen the log of an angry customer; his name and the minute stand in the log and in its history. It asks for no
 * version: it changes nothing that is typed. Again it answers the log as it is.
 * @throws ServiceError `forbidden`, `not-found`, `invalid` where no customer was angry
 */
export async function reviewLog(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { id }: Input<'feedback.review'>,
): Promise<Answer<'feedback.review'>> {
  demandRight(context, 'review');
  const found = await findRecord(trx, id);
  const before = demandKind(found?.stored, 'communication', id);
  if (found === null) throw new ServiceError('not-found', { id });
  if (found.isVoid) throw new ServiceError('forbidden', { number: before.number, why: 'void' });
  if (before.body.reviewed.at !== null) return before;
  refuseErrors(before.body.mood === 'angry' ? [] : [error('mood', 'not-ready')]);
  const environment = await load(trx);
  const at = environment.instant(context.clock.now());
  const body = asReviewed(before.body, context.operator.name, at);
  const stored = { ...before, version: before.version + 1, body };
  await writeChange(trx, environment, context, {
    after: { ...found, stored },
    at,
    action: 'save',
    reason: '',
    changes: diff(before.body, body),
  });
  return stored;
}
