import type { SomeRecord } from '@shared/forms';
import type { Store } from '../data';
import { attachmentPath, isSound } from '../data/attachments/file-store';
import { findAttachments } from '../data/repositories/attachments';
import type { PhotoFile } from '../export';
import { idsNamed } from './named-ids';

/**
 * The files of a record's photos by attachment id, for the export. A file that is lost or was changed has no path: the form is printed
 * all the same and says so in the photo's frame.
 */
export async function photoFilesOf(
  store: Store,
  record: SomeRecord,
): Promise<Readonly<Record<string, PhotoFile>>> {
  // Photos name their file by `attachmentId`.
  const ids = idsNamed(record, 'attachmentId');
  const infos = ids.length === 0 ? [] : await store.read((db) => findAttachments(db, ids));
  const files: Record<string, PhotoFile> = {};
  for (const info of infos) {
    const isThere = await isSound(store.attachmentsFolder, info);
    const path = isThere ? attachmentPath(store.attachmentsFolder, info.sha256) : null;
    files[info.id] = { name: info.name, path };
  }
  return files;
}
