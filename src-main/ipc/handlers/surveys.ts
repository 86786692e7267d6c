import { join } from 'node:path';
import { oneAtATime } from '../one-at-a-time';
import type { HandlerParts, HandlersFor } from './parts';

type Parts = Pick<HandlerParts, 'dialogs' | 'surveys' | 'jobs' | 'places' | 'emit'>;

/** Questionnaires as workbooks: where one is saved to, and which one is read back, is asked in the system's dialogs. */
export const surveyHandlers = (
  parts: Parts,
): HandlersFor<'survey.workbook' | 'survey.read' | 'survey.take'> => {
  const { dialogs, places, jobs } = parts;
  return {
    'survey.workbook': oneAtATime(async (input) => {
      const service = parts.surveys();
      const name = await service.fileNameOf(input);
      const target = await dialogs.chooseTarget(join(places.exportFolder(), name), 'xlsx');
      if (target === null) return { jobId: null };
      places.rememberExport(target);
      return {
        jobId: jobs.start({ target, run: (control) => service.write(input, target, control) }),
      };
    }),
    'survey.read': oneAtATime(async (input) => {
      const service = parts.surveys();
      const path = await dialogs.chooseTaskSheet(places.exportFolder());
      return path === null ? { kind: 'cancelled' } : service.read(input, path);
    }),
    'survey.take': async (input) => {
      const stored = await parts.surveys().take(input);
      parts.emit('store.changed', { areas: ['record'], id: input.id });
      return stored;
    },
  };
};
