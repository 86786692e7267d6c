import { join } from 'node:path';
import { oneAtATime } from '../one-at-a-time';
import type { HandlerParts, HandlersFor } from './parts';

type Parts = Pick<HandlerParts, 'dialogs' | 'tasks' | 'jobs' | 'places'>;

/** Task sheets: where one is saved to, and which one is read back, is asked in the system's dialogs. */
export const taskHandlers = (parts: Parts): HandlersFor<'task.assign' | 'task.read'> => {
  const { dialogs, jobs, places } = parts;
  return {
    'task.assign': oneAtATime(async (input) => {
      const service = parts.tasks();
      const name = await service.fileNameOf(input);
      const target = await dialogs.chooseTarget(join(places.exportFolder(), name), 'xlsx');
      if (target === null) return { jobId: null };
      places.rememberExport(target);
      return { jobId: jobs.start({ target, run: (control) => service.write(input, target, control) }) };
    }),
    'task.read': oneAtATime(async (input) => {
      const service = parts.tasks();
      const path = await dialogs.chooseTaskSheet(places.exportFolder());
      return path === null ? { kind: 'cancelled' } : service.read(input, path);
    }),
  };
};
