import type { App } from 'electron';
import type { Logger } from '../platform/log';
import type { Calls } from './calls';
import type { Desktop } from './desktop';
import type { StoreKeeper } from './store-keeper';

export interface ShutdownParts {
  readonly app: App;
  readonly log: Logger;
  readonly desktop: Pick<Desktop, 'closeUnasked'>;
  readonly calls: Calls;
  readonly keeper: Pick<StoreKeeper, 'close'>;
}

/** A store that cannot be closed in this time is left to SQLite's own recovery. */
const CLOSE_DEADLINE = 4_000;

/** Nothing saved is lost when the program ends: by its menu, by the session's end or by a signal. */
export function prepareShutdown(parts: ShutdownParts): void {
  const { app, log, desktop, calls, keeper } = parts;
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    const deadline = new Promise<void>((done) => setTimeout(done, CLOSE_DEADLINE));
    const closing = calls
      .stop()
      .then(() => keeper.close())
      .catch((error: unknown) => log.error('store-not-closed', {}, error));
    void Promise.race([closing, deadline]).then(() => {
      isClosed = true;
      app.exit(0);
    });
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      log.info('signal', { signal });
      desktop.closeUnasked();
      app.quit();
    });
  }
}
