import type { Way } from '../ipc/handlers';
import type { Dialogs } from '../platform/dialogs';
import type { SystemShell } from '../platform/shell';
import type { StoreKeeper } from './store-keeper';

export interface RecoverParts {
  readonly keeper: StoreKeeper;
  readonly dialogs: Dialogs;
  readonly shell: SystemShell;
  /** Takes over another data folder; false when another program already works on it. */
  claimFolder(folder: string): boolean;
  quit(): void;
}

/** Goes one of the ways out of a start problem. What is in the data folder is never deleted or overwritten. */
export async function recover(way: Way, parts: RecoverParts): Promise<void> {
  const { keeper, dialogs, shell } = parts;
  if (way === 'reveal') return shell.reveal(keeper.problem?.path ?? keeper.folder);
  if (way === 'quit') return parts.quit();
  // A second click on a way out must not close a store that meanwhile opened.
  if (keeper.records !== null) return;
  if (way === 'retry') return keeper.open();
  if (way === 'restore-backup') {
    return keeper.open();
  }
  const folder = await dialogs.chooseFolder(keeper.folder);
  if (folder !== null && parts.claimFolder(folder)) await keeper.open(folder);
}
