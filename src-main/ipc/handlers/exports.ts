import { join } from 'node:path';
import { oneAtATime } from '../one-at-a-time';
import type { HandlerParts, HandlersFor } from './parts';

type Parts = Pick<HandlerParts, 'dialogs' | 'exports' | 'jobs' | 'places'>;

/** Exports: where to is asked first, the work itself is a job. */
export const exportHandlers = (parts: Parts): HandlersFor<'export.start' | 'job.cancel'> => {
  const { dialogs, jobs, places } = parts;
  return {
    'export.start': oneAtATime(async ({ request }) => {
      const service = parts.exports();
      const name = await service.fileNameOf(request);
      const target = await dialogs.chooseTarget(join(places.exportFolder(), name), request.format);
      if (target === null) return { jobId: null };
      places.rememberExport(target);
      return { jobId: jobs.start({ target, run: (control) => service.run(request, target, control) }) };
    }),
    'job.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return null;
    },
  };
};
