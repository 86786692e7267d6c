import { join } from 'node:path';
import { fill, textsOf } from '@shared/text';
import { type App, dialog } from 'electron';
import type { Ground } from './ground';

/**
 * An error nobody caught ends the program with its id on the screen: going on could write what is half done.
 * @returns ends it the same way for a failure without which the program cannot go on
 */
export function catchFailures(
  app: App,
  { log, logFolder }: Pick<Ground, 'log' | 'logFolder'>,
): (cause: unknown) => void {
  const end = (cause: unknown): void => {
    const id = log.error('uncaught-exception', {}, cause);
    const { mainFailed } = textsOf(app.isReady() && app.getLocale().startsWith('en') ? 'en' : 'zh-CN').shell;
    dialog.showErrorBox(
      mainFailed.message,
      fill(mainFailed.detail, { id, log: join(logFolder, 'desk.log') }),
    );
    app.exit(1);
  };
  process.on('unhandledRejection', (cause) => log.error('unhandled-rejection', {}, cause));
  process.on('uncaughtException', end);
  return end;
}
