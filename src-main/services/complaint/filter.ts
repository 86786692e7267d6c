import type { ComplaintFilter } from '@shared/contract';
import { addDays, isCivilDate, startOfDay } from '@shared/domain/calendar';
import { error } from '@shared/domain/finding';
import type { ComplaintQuery } from '../../data/repositories/complaint-list';
import { ServiceError } from '../service-error';

/** Turns the screen's filter into moments of the factory's zone. @throws ServiceError `invalid` for an impossible date */
export function queryOf(filter: ComplaintFilter, timeZone: string, now: number): ComplaintQuery {
  const { receivedFrom, receivedTo, ...rest } = filter;
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
