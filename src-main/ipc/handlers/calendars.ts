import { join } from 'node:path';
import { oneAtATime } from '../one-at-a-time';
import type { HandlerParts, HandlersFor } from './parts';

type Parts = Pick<HandlerParts, 'dialogs' | 'places' | 'jobs' | 'calendars' | 'dated' | 'records' | 'shared'>;

/** Files that calendars are read from and written to; which, is asked in the system's dialogs. */
export const calendarHandlers = (
  parts: Parts,
): HandlersFor<'calendar.import' | 'calendar.export' | 'calendar.shared' | 'calendar.share'> => {
  const { dialogs, places, jobs } = parts;
  return {
    'calendar.import': oneAtATime(async () => {
      const service = parts.calendars();
      const path = await dialogs.chooseTable(places.exportFolder(), 'calendar');
      return path === null ? { kind: 'cancelled' } : service.read(path);
    }),
    'calendar.export': oneAtATime(async (input) => {
      const service = parts.dated();
      const name = await service.fileNameOf(input);
      const target = await dialogs.chooseTarget(join(places.exportFolder(), name), 'ics');
      if (target === null) return { jobId: null };
      places.rememberExport(target);
      return { jobId: jobs.start({ target, run: (control) => service.write(input, target, control) }) };
    }),
    'calendar.shared': () => parts.shared.state(),
    'calendar.share': oneAtATime(async ({ folder: wanted, ...filter }) => {
      const known = parts.shared.state().folder;
      const chosen = wanted === 'choose' ? await dialogs.chooseFolder(known ?? places.exportFolder()) : null;
      if (wanted === 'choose' && chosen === null) return parts.shared.state();
      const folder = wanted === 'none' ? null : (chosen ?? known);
      const sharedCalendar = folder === null ? null : { folder, ...filter };
      await parts.records()['preferences.save']({ sharedCalendar });
      return parts.shared.write();
    }),
  };
};
