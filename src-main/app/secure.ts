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

/** Closes the session (permissions, network, downloads) and opens our own scheme; `onAnswer` hears of each file given to the screen. */
export function secureSession({ source, log, paths, shellFolder }: Ground, onAnswer: () => void): void {
  lockSession(session.defaultSession, source, (what, detail) => void log.warn('refused', { what, detail }));
  serveScreen(paths.assets, onAnswer);
  session.defaultSession.setCodeCachePath(join(shellFolder, 'code-cache'));
}
