import { oneAtATime } from '../one-at-a-time';
import type { HandlerParts, HandlersFor } from './parts';

/** How the backups stand, one at once, and the second place. */
export const backupHandlers = (
  parts: Pick<HandlerParts, 'dialogs' | 'places' | 'records' | 'backups'>,
): HandlersFor<'backup.state' | 'backup.make' | 'backup.place'> => ({
  'backup.state': () => parts.backups.state(),
  'backup.make': oneAtATime(() => parts.backups.make()),
  'backup.place': oneAtATime(async ({ folder: wanted }) => {
    const { 'preferences.save': save } = parts.records();
    const known = (await parts.backups.state()).second?.folder ?? null;
    if (wanted === 'none') await save({ secondBackup: null });
    if (wanted === 'choose') {
      const folder = await parts.dialogs.chooseFolder(known ?? parts.places.exportFolder());
      if (folder !== null) await save({ secondBackup: { folder, at: null } });
    }
    return parts.backups.copy();
  }),
});
