import { app, ipcMain } from 'electron';
import { createHandlers } from '../ipc/handlers';
import { registerRouter } from '../ipc/router';
import type { Dialogs } from '../platform/dialogs';
import type { SystemShell } from '../platform/shell';
import { claimFolder } from './claim-folder';
import type { Desktop } from './desktop';
import type { Ground } from './ground';
import { createProgram } from './program';
import { recover } from './recover';
import type { StoreKeeper } from './store-keeper';

export interface CallParts {
  readonly ground: Ground;
  readonly keeper: StoreKeeper;
  readonly desktop: Desktop;
  readonly dialogs: Dialogs;
  readonly shell: SystemShell;
}

/** Connects every channel of the contract with what answers it. */
export function answerCalls({ ground, keeper, desktop, dialogs, shell }: CallParts): void {
  const preferencesChanged = (): void => desktop.apply();
  const program = createProgram({
    keeper,
    ground,
    recover: async (way) => {
      await recover(way, {
        keeper,
        dialogs,
        shell,
        claimFolder: (folder) => claimFolder(folder, app),
        quit: () => desktop.quit(),
      });
      preferencesChanged();
    },
    screenReady: () => desktop.screenReady(),
    closeAnswered: (discard) => desktop.closeAnswered(discard),
    preferencesChanged,
  });
  registerRouter({
    ipcMain,
    log: ground.log,
    senders: { origin: ground.source.origin, isRegistered: (id) => desktop.window?.webContents.id === id },
    handlers: createHandlers({ program, dialogs, shell, records: () => keeper.demand().channels }),
  });
}
