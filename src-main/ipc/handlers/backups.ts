import type { ChannelName } from '@shared/contract';
import { oneAtATime } from '../one-at-a-time';
import type { HandlerParts, HandlersFor } from './parts';

/** How the backups stand, one at once, and the second place. */
export const backupHandlers = (
  parts: Pick<HandlerParts, 'dialogs' | 'places' | 'records' | 'backups' | 'restoring'>,
): HandlersFor<Extract<ChannelName, `backup.${string}`>> => ({
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
  'backup.list': () => parts.restoring.list(),
  'backup.choose': oneAtATime(async () => {
    const path = await parts.dialogs.chooseBackup((await parts.backups.state()).folder);
    return path === null ? null : parts.restoring.entryOf(path);
  }),
  'backup.preview': oneAtATime((input) => parts.restoring.preview(input)),
  'backup.restore': oneAtATime((input) => parts.restoring.restore(input)),
});
