import { oneAtATime } from '../one-at-a-time';
import type { HandlerParts, HandlersFor } from './parts';

type Parts = Pick<HandlerParts, 'dialogs' | 'imports' | 'jobs' | 'places' | 'emit'>;

/** Imports of customers: which file is asked in the system's dialog, writing is a job. */
export const importHandlers = (parts: Parts): HandlersFor<'import.open' | 'import.stop' | 'import.run'> => {
  const { dialogs, jobs, places, emit } = parts;
  let reading: AbortController | null = null;
  return {
    'import.open': oneAtATime(async () => {
      const service = parts.imports();
      const path = await dialogs.chooseTable(places.exportFolder());
      if (path === null) return { kind: 'cancelled' };
      reading = new AbortController();
      try {
        return await service.open(path, reading.signal);
      } finally {
        reading = null;
      }
    }),
    'import.stop': async () => {
      reading?.abort();
      return null;
    },
    'import.run': oneAtATime(async (input) => {
      const service = parts.imports();
      const target = service.pathOf(input.token);
      return {
        jobId: jobs.start({
          target,
          run: async (control) => {
            await service.run(input, control);
            // Plans of contacts follow the grades.
            emit('store.changed', { areas: ['customer', 'record'], id: null });
            return { pages: 0, unreadablePhotos: [], notes: [] };
          },
        }),
      };
    }),
  };
};
