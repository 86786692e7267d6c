import { app } from 'electron';
import { createExporter } from '../export';
import { answerCalls } from './calls';
import { createDesktop } from './desktop';
import { catchFailures } from './failures';
import { argumentsOfRun, type Ground, layGround } from './ground';
import { createOpener } from './open-folder';
import { secureBeforeReady, secureSession } from './secure';
import { prepareShutdown } from './shutdown';
import { StoreKeeper } from './store-keeper';

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
  catchFailures(app, ground);
  secureBeforeReady(ground);
  void app.whenReady().then(() => run(ground));
}

/** Everything that needs Electron to be ready, in order: session, store, window, calls. */
async function run(ground: Ground): Promise<void> {
  secureSession(ground);
  const { paths } = ground;
  const exporter = createExporter({ workerUrl: paths.worker, fontsFolder: paths.assets.fonts });
  const keeper = new StoreKeeper(createOpener(ground, exporter), ground.dataFolder, ground.log);
  await keeper.open();
  const room = createDesktop(ground, keeper);
  const calls = answerCalls(ground, keeper, room);
  prepareShutdown({
    app,
    log: ground.log,
    desktop: room.desktop,
    closes: [calls.stop, () => exporter.close(), () => keeper.close()],
  });
  room.desktop.open();
  app.on('second-instance', () => room.desktop.focus());
}
