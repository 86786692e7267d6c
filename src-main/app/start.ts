import { app } from 'electron';
import { registerRouter } from '../ipc/router';
import { createDesktop, type DesktopRoom } from './desktop';
import { catchFailures } from './failures';
import { argumentsOfRun, type Ground, layGround } from './ground';
import { awaitQuiet } from './quiet';
import { secureBeforeReady, secureSession } from './secure';
import { prepareShutdown } from './shutdown';
import type { Work } from './work';

/** Milliseconds: the screen's files are asked for closer together than this; and nobody waits longer for the records. */
const pauseOfFiles = 15;
const patience = 400;

/**
 * Starts the program. What must stand before Electron is ready (folder, lock, sandbox, scheme) happens at once;
 * nothing here may be awaited.
 */
export function start(): void {
  const given = argumentsOfRun();
  if (given === null) {
    app.exit(2);
    return;
  }
  const ground = layGround(given);
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  const fail = catchFailures(app, ground);
  secureBeforeReady(ground);
  void app
    .whenReady()
    .then(() => run(ground))
    .catch(fail);
}

/** Everything that needs Electron to be ready. The window comes first: its screen loads while the records open. */
async function run(ground: Ground): Promise<void> {
  const files = awaitQuiet(pauseOfFiles, patience);
  secureSession(ground, files.heard);
  const room = createDesktop(ground);
  // Loading the larger part keeps this thread busy: the screen's files go first, and its code is read meanwhile.
  const work = files.settled.then(() => loadWork(ground, room));
  registerRouter(work.then(({ answer }) => answer));
  prepareShutdown({
    app,
    log: ground.log,
    desktop: room.desktop,
    work: () => work,
  });
  room.desktop.open();
  app.on('second-instance', () => room.desktop.focus());
  await work;
}

/** The larger part of the program; nothing of it is needed for the window. */
async function loadWork(ground: Ground, room: DesktopRoom): Promise<Work> {
  const { startWork } = await import('./work');
  return startWork(ground, room);
}
