import { oneAtATime } from '../one-at-a-time';
import type { HandlerParts, HandlersFor } from './parts';

/** A year of the factory calendar from a file, which is asked in the system's dialog. */
export const calendarHandlers = ({
  dialogs,
  places,
  calendars,
}: Pick<HandlerParts, 'dialogs' | 'places' | 'calendars'>): HandlersFor<'calendar.import'> => ({
  'calendar.import': oneAtATime(async () => {
    const service = calendars();
    const path = await dialogs.chooseTable(places.exportFolder(), 'calendar');
    return path === null ? { kind: 'cancelled' } : service.read(path);
  }),
});
