import { app } from 'electron';
import { type CalendarSharing, createHandlers, type OutboxPort, type PrintPort } from '../ipc/handlers';
import { createJobs } from '../ipc/jobs';
import { route } from '../ipc/route';
import type { Answerer } from '../ipc/router';
import { type StartCommand, setAutostart } from '../platform/autostart';
import { createFileTokens } from '../platform/file-tokens';
import { createFileLender } from '../platform/lend-file';
import { createPlaces } from '../platform/places';
import type { Backups } from './backups';
import { claimFolder } from './claim-folder';
import type { DesktopRoom } from './desktop';
import type { Ground } from './ground';
import { createProgram } from './program';
import { recover } from './recover';
import { rememberFolder } from './remember-folder';
import { restoreNewest } from './restore-newest';
import { Restoring } from './restoring';
import type { StoreKeeper } from './store-keeper';

/** What answers calls, and what runs on their behalf afterwards. */
export interface Calls {
  readonly answer: Answerer;
  /** Ends jobs and takes back lent files. */
  stop(): Promise<void>;
}

/** This program with this folder, into the tray. */
const startCommandOf = (ground: Ground, name: string): StartCommand => ({
  name,
  executable: process.execPath,
  args: [
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    ...(ground.isFolderGiven ? ['--data', ground.dataFolder] : []),
    '--hidden',
  ],
});

/** Connects every channel of the contract with what answers it. */
export function answerCalls(
  ground: Ground,
  keeper: StoreKeeper,
  room: DesktopRoom & {
    readonly shared: CalendarSharing;
    readonly outbox: OutboxPort;
    readonly backups: Backups;
    readonly print: PrintPort;
  },
  onScreenReady: () => void,
): Calls {
  const { desktop, dialogs, shell, emit, shared, outbox, backups, print } = room;
  const tokens = createFileTokens();
  const lender = createFileLender(app.getPath('temp'));
  const jobs = createJobs({ emit, tokens, log: ground.log });
  const rest = async (): Promise<void> => {
    jobs.cancelAll();
    await lender.takeBack();
  };
  const work = app.getPath('temp');
  const restoring = new Restoring({ keeper, backups, clock: ground.clock, tokens, work, rest });
  const handlers = createHandlers({
    program: createProgram({
      keeper,
      ground,
      recover: async (way) => {
        await recover(way, {
          keeper,
          dialogs,
          shell,
          claimFolder: (folder) => claimFolder(folder, app),
          restoreBackup: async (folder) => (await restoreNewest(folder, ground)) !== null,
          rememberFolder: (folder) => {
            if (!ground.isFolderGiven) rememberFolder(folder, app.getPath('appData'));
          },
          quit: () => desktop.quit(),
        });
        desktop.apply();
      },
      screenReady: () => {
        desktop.screenReady();
        onScreenReady();
      },
      closeAnswered: (discard) => desktop.closeAnswered(discard),
      preferencesChanged: () => desktop.apply(),
      startWithSystem: (isOn) => setAutostart(isOn, startCommandOf(ground, room.texts().shell.appName)),
    }),
    dialogs,
    shell,
    emit,
    tokens,
    jobs,
    lender,
    places: createPlaces(app.getPath('documents')),
    records: () => keeper.demand().channels,
    attachments: () => keeper.demand().attachments,
    exports: () => keeper.demand().exports,
    tasks: () => keeper.demand().tasks,
    surveys: () => keeper.demand().surveys,
    deliveries: () => keeper.demand().deliveries,
    mails: () => keeper.demand().mails,
    imports: () => keeper.demand().imports,
    calendars: () => keeper.demand().calendars,
    dated: () => keeper.demand().dated,
    shared,
    outbox,
    backups,
    restoring,
    print,
  });
  const isRegistered = (id: number) => desktop.window?.webContents.id === id;
  const router = { log: ground.log, senders: { origin: ground.source.origin, isRegistered }, handlers };
  return {
    answer: (name, origin, input) => route(name, origin, input, router),
    stop: rest,
  };
}
