import type { App } from 'electron';
import type { Logger } from '../platform/log';
import type { Desktop } from './desktop';

export interface ShutdownParts {
  readonly app: App;
  readonly log: Logger;
  readonly desktop: Pick<Desktop, 'closeUnasked'>;
  /** What must come to rest, in this order; the records last. Waits for what is still opening. */
  readonly closes: () => Promise<readonly (() => Promise<void>)[]>;
}

/** A store that cannot be closed in this time is left to SQLite's own recovery. */
const CLOSE_DEADLINE = 4_000;

/** Nothing saved is lost when the program ends: by its menu, by the session's end or by a signal. */
export function prepareShutdown(parts: ShutdownParts): void {
  const { app, log, desktop, closes } = parts;
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    const deadline = new Promise<void>((done) => setTimeout(done, CLOSE_DEADLINE));
    const closing = closeAll(closes, log);
    void Promise.race([closing, deadline]).then(() => {
      isClosed = true;
      app.exit(0);
    });
  });
  // Windows ends the session without the usual events; what is committed is on the disk already.
  app.on('browser-window-created', (_event, window) => {
    window.on('session-end', () => void closeAll(closes, log));
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      log.info('signal', { signal });
      desktop.closeUnasked();
      app.quit();
    });
  }
}

/** One that fails must not keep the records from being closed. */
async function closeAll(closes: ShutdownParts['closes'], log: Logger): Promise<void> {
  const failed = (error: unknown): void => void log.error('not-closed', {}, error);
  try {
    for (const close of await closes()) await close().catch(failed);
  } catch (error) {
    failed(error);
  }
}
