import type { App } from 'electron';
import { shellFolderOf } from './folders';

/**
 * Moves the single-instance lock to another data folder, which the person chose because the first cannot be used.
 * False, with the old lock taken back, when another program already works on the new one.
 */
export function claimFolder(dataFolder: string, app: App): boolean {
  const former = app.getPath('userData');
  app.releaseSingleInstanceLock();
  app.setPath('userData', shellFolderOf(dataFolder));
  if (app.requestSingleInstanceLock()) return true;
  app.setPath('userData', former);
  app.requestSingleInstanceLock();
  return false;
}
