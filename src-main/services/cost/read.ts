import type { Answer, CostFilter, Input } from '@shared/contract';
import { costSums } from '@shared/domain/cost';
import type { Reader } from '../../data';
import { costGroups, costLines } from '../../data/repositories/cost-lines';
import { demandDate } from '../complaint/filter';
import type { CallContext } from '../context';
import { demandRight } from '../rights';

/**
 * A page of 外部质量费用. Void complaints are left out.
 * @throws ServiceError `forbidden` without the right for 财务, `invalid` for an impossible date
 */
export async function pageOfCosts(
  db: Reader,
  context: CallContext,
  { filter, sort, offset, limit }: Input<'cost.page'>,
): Promise<Answer<'cost.page'>> {
  demandRight(context, 'finance');
  checkDates(filter);
  return { lines: await costLines(db, filter, sort, { offset, limit }) };
}

/**
 * What all lines of a filter come to, and how many they are.
 * @throws ServiceError `forbidden` without the right for 财务, `invalid` for an impossible date
 */
export async function sumsOfCosts(
  db: Reader,
  context: CallContext,
  { filter }: Input<'cost.sums'>,
): Promise<Answer<'cost.sums'>> {
  demandRight(context, 'finance');
  checkDates(filter);
  const groups = await costGroups(db, filter);
  return { total: groups.reduce((sum, { count }) => sum + count, 0), ...costSums(groups) };
}

/** @throws ServiceError `invalid` */
export function checkDates({ from, to }: CostFilter): void {
  if (from !== undefined) demandDate('from', from);
  if (to !== undefined) demandDate('to', to);
}
