import type { StartProblem } from '@shared/contract';
import { StoreProblem } from '../data';

type Ways = StartProblem['ways'];

/** The ways out of each problem, the best first and the last resort last. */
const waysOf: Readonly<Record<StartProblem['code'], Ways>> = {
  'folder-is-file': ['choose-folder', 'reveal', 'retry', 'quit'],
  'folder-read-only': ['retry', 'choose-folder', 'reveal', 'quit'],
  'folder-missing': ['retry', 'choose-folder', 'quit'],
  'database-damaged': ['restore-backup', 'retry', 'reveal', 'choose-folder', 'quit'],
  'database-newer': ['reveal', 'choose-folder', 'retry', 'quit'],
  'database-locked': ['retry', 'reveal', 'choose-folder', 'quit'],
  'migration-failed': ['retry', 'restore-backup', 'reveal', 'choose-folder', 'quit'],
  'preferences-damaged': ['retry', 'reveal', 'choose-folder', 'quit'],
  'disk-full': ['retry', 'reveal', 'choose-folder', 'quit'],
  unknown: ['retry', 'reveal', 'choose-folder', 'quit'],
};

/** What the recovery screen says of a failed start; restoring is offered only where there is something to restore. */
export function startProblemOf(error: unknown, folder: string, canRestore: boolean): StartProblem {
  const { code, path, detail } =
    error instanceof StoreProblem
      ? error
      : {
          code: 'unknown' as const,
          path: folder,
          detail: error instanceof Error ? error.message : String(error),
        };
  const ways = waysOf[code].filter((way) => way !== 'restore-backup' || canRestore);
  return { code, path, detail, ways };
}
