import { join } from 'node:path';
import type { Answer, Input } from '@shared/contract';
import { oneAtATime } from '../one-at-a-time';
import type { HandlerParts, HandlersFor } from './parts';

type Parts = Pick<HandlerParts, 'dialogs' | 'tasks' | 'jobs' | 'places' | 'emit'>;

/** Task sheets: where one is saved to, and which one is read back, is asked in the system's dialogs. */
export const taskHandlers = (parts: Parts): HandlersFor<'task.assign' | 'task.read' | 'task.keep'> => {
  const { dialogs, places } = parts;
  return {
    'task.assign': oneAtATime(async (input) => {
      const name = await parts.tasks().fileNameOf(input);
      const target = await dialogs.chooseTarget(join(places.exportFolder(), name), 'xlsx');
      if (target === null) return { jobId: null, stored: null };
      places.rememberExport(target);
      const answer = await written(parts, input, target);
      if (answer.stored !== null) parts.emit('store.changed', { areas: ['record'], id: input.recordId });
      return answer;
    }),
    'task.read': oneAtATime(async (input) => {
      const service = parts.tasks();
      const path = await dialogs.chooseTaskSheet(places.exportFolder());
      return path === null ? { kind: 'cancelled' } : service.read(input, path);
    }),
    'task.keep': (input) => parts.tasks().keep(input),
  };
};

/** A job like every file that is written, waited for: only what was written counts as asked. Its own failure the job tells. */
async function written(
  { jobs, tasks }: Parts,
  input: Input<'task.assign'>,
  target: string,
): Promise<Answer<'task.assign'>> {
  const service = tasks();
  let stored: Answer<'task.assign'>['stored'] = null;
  let jobId: string | null = null;
  await new Promise<void>((resolve) => {
    jobId = jobs.start({
      target,
      run: async (control) => {
        try {
          const sheet = await service.write(input, target, control);
          ({ stored } = sheet);
          return sheet.result;
        } finally {
          resolve();
        }
      },
    });
  });
  return { jobId, stored };
}
