import { join } from 'node:path';
import { app, session } from 'electron';
import { lockNavigation } from '../security/navigation';
import { registerScheme, serveScreen } from '../security/protocol';
import { lockSession } from '../security/session';
import type { Ground } from './ground';

/** What Electron takes only before it is ready, and what must hold for the very first contents. */
export function secureBeforeReady({ source, log }: Ground): void {
  // Under --no-sandbox (root on Linux) Chromium refuses the switch and hangs.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerScheme();
  lockNavigation(app, source, (what) => void log.warn('refused', { what }));
}

/** Closes the session (permissions, network, downloads) and opens our own scheme; `onFile` hears of each file that the page asked for. */
export function secureSession({ source, log, paths, shellFolder }: Ground, onFile: () => void): void {
  lockSession(session.defaultSession, source, (what, detail) => void log.warn('refused', { what, detail }));
  serveScreen(paths.assets, onFile);
  session.defaultSession.setCodeCachePath(join(shellFolder, 'code-cache'));
}
