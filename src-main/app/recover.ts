import { CallFailure } from '../ipc/call-failure';
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
  /** Puts the newest sound backup in place of a damaged database; false when there is none. */
  restoreBackup(folder: string): Promise<boolean>;
  /** Keeps the chosen folder for the next start. */
  rememberFolder(folder: string): void;
  quit(): void;
}

/** Goes one of the ways out of a start problem. What is in the data folder is never deleted or overwritten. */
export async function recover(way: Way, parts: RecoverParts): Promise<void> {
  const { keeper, shell } = parts;
  if (way === 'reveal') return shell.reveal(keeper.problem?.path ?? keeper.folder);
  if (way === 'quit') return parts.quit();
  // A second click on a way out must not close a store that meanwhile opened.
  if (keeper.records !== null) return;
  const folder = await folderFor(way, parts);
  if (folder === null) return;
  if (!parts.claimFolder(folder)) throw new CallFailure('busy');
  await keeper.open(folder);
  if (way === 'choose-folder' && keeper.problem === null) parts.rememberFolder(folder);
}

/** The folder to open next, null when the person thought better of it. */
async function folderFor(way: Way, { keeper, dialogs, restoreBackup }: RecoverParts): Promise<string | null> {
  if (way === 'choose-folder') return dialogs.chooseFolder(keeper.folder);
  // Nothing sound to go back to: the problem stays as it is, and the person is told.
  if (way === 'restore-backup' && !(await restoreBackup(keeper.folder))) throw new CallFailure('not-found');
  return keeper.folder;
}
