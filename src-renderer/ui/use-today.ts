import { civilDateAt } from '@shared/domain/calendar';
import { useDesk, useNow } from './desk-context';

/** Today at the factory. */
export const useToday = (): string => civilDateAt(useNow(), useDesk().rules.timeZone);
