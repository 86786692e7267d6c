import type { App } from 'electron';
import type { Logger } from '../platform/log';
import type { Desktop } from './desktop';
import type { Work } from './work';

export interface ShutdownParts {
  readonly app: App;
  readonly log: Logger;
  readonly desktop: Pick<Desktop, 'closeUnasked'>;
  /** What must come to rest. Waits for what is still opening. */
  readonly work: () => Promise<Pick<Work, 'rests' | 'backUp' | 'close'>>;
}

/** Milliseconds. A store that cannot be closed in this time is left to SQLite's own recovery. */
const closeTime = 4_000;
/** A backup of many gigabytes is made while the program runs; whoever switches the PC off is not kept longer than this. */
const backupTime = 120_000;

/** Nothing saved is lost when the program ends: by its menu, by the session's end or by a signal. Only its own menu and window leave time for a backup. */
export function prepareShutdown(parts: ShutdownParts): void {
  const { app, log, desktop } = parts;
  const haste = new AbortController();
  let isClosing = false;
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void end(parts, haste.signal).then(() => {
      isClosed = true;
      app.exit(0);
    });
  });
  app.on('second-instance', () => {
    if (!isClosing || haste.signal.aborted) return;
    // Whoever starts the program again waits for no backup; the next close makes it.
    haste.abort();
    app.relaunch();
  });
  // Windows ends the session without the usual events; what is committed is on the disk already.
  app.on('browser-window-created', (_event, window) => {
    window.on('session-end', () => {
      haste.abort();
      void end(parts, haste.signal);
    });
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      log.info('signal', { signal });
      haste.abort();
      desktop.closeUnasked();
      app.quit();
    });
  }
}

/** One that fails must not keep the records from being closed. */
async function end({ work, log }: ShutdownParts, haste: AbortSignal): Promise<void> {
  const tried = (run: () => Promise<void>): Promise<void> =>
    run().catch((error: unknown) => void log.error('not-closed', {}, error));
  await within(
    closeTime,
    tried(async () => {
      for (const rest of (await work()).rests) await tried(rest);
    }),
  );
  const signal = AbortSignal.any([haste, AbortSignal.timeout(backupTime)]);
  if (!haste.aborted) await tried(async () => (await work()).backUp(signal));
  await within(
    closeTime,
    tried(async () => (await work()).close()),
  );
}

const within = (milliseconds: number, done: Promise<void>): Promise<void> =>
  Promise.race([done, new Promise<void>((enough) => setTimeout(enough, milliseconds))]);
