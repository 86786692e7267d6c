import type { App } from 'electron';
import { shellFolderOf } from './folders';

/**
 * Moves the single-instance lock to the data folder that is to be opened: another one the person chose, or the same
 * one, which could not hold the lock while it was broken.
 * False, with the old lock taken back, when another program already works on the new one.
 */
export function claimFolder(dataFolder: string, app: App): boolean {
  const former = app.getPath('userData');
  const wanted = shellFolderOf(dataFolder);
  if (wanted === former) return true;
  app.releaseSingleInstanceLock();
  app.setPath('userData', wanted);
  if (app.requestSingleInstanceLock()) return true;
  app.setPath('userData', former);
  app.requestSingleInstanceLock();
  return false;
}
