import type { ComplaintFilter } from '@shared/contract';
import { addDays, isCivilDate, startOfDay } from '@shared/domain/calendar';
import { error } from '@shared/domain/finding';
import type { Reader } from '../../data';
import type { ComplaintQuery } from '../../data/repositories/complaint-list';
import type { Environment } from '../environment';
import { ServiceError } from '../service-error';

/** Turns the screen's filter into moments of the factory's zone. @throws ServiceError `invalid` for an impossible date */
export function queryOf(filter: ComplaintFilter, timeZone: string, now: number): ComplaintQuery {
  const { receivedFrom, receivedTo, figure: _, ...rest } = filter;
  return {
    ...rest,
    receivedFrom:
      receivedFrom === undefined ? undefined : startOfDay(demandDate('receivedFrom', receivedFrom), timeZone),
    receivedBefore:
      receivedTo === undefined
        ? undefined
        : startOfDay(addDays(demandDate('receivedTo', receivedTo), 1), timeZone),
    now,
  };
}

/** @throws ServiceError `invalid` */
export function demandDate(path: string, date: string): string {
  if (!isCivilDate(date)) throw new ServiceError('invalid', {}, [error(path, 'not-a-date')]);
  return date;
}

/** As `queryOf`, with the complaints that a number of a summary stands for. @throws ServiceError `invalid` for an impossible date */
export async function queryWithFigure(
  db: Reader,
  environment: Environment,
  filter: ComplaintFilter,
  now: number,
): Promise<ComplaintQuery> {
  const query = queryOf(filter, environment.rules.timeZone, now);
  if (filter.figure === undefined) return query;
  const { idsOf } = await import('../service-summary/count');
  return { ...query, ids: await idsOf(db, environment, now, filter.figure) };
}
