import { civilDateAt } from '@shared/domain/calendar';
import { presentNow } from '../../state';
import { useDesk } from '../../ui';

/** Today at the factory. */
export const useToday = (): string => civilDateAt(presentNow(), useDesk().rules.timeZone);
