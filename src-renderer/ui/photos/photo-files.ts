import type { AttachmentInfo, Result } from '@shared/contract';
import type { FileServices } from '../desk-context';
import { type FileSource, keepSource, refusal } from '../files/file-source';

/** Large enough for a tile; the same size that tiles ask for, so that proving a photo also prepares it. */
export const tileEdge = 480;

const photoEnding = /\.(jpe?g|png|webp|gif|tiff?|avif)$/i;
const otherKinds = /^image\/(svg|hei[cf])/;

/** False for what is known beforehand to be no photo of ours, so that it need not be kept first. */
export const isMaybePhoto = (name: string, type: string): boolean =>
  (type.startsWith('image/') && !otherKinds.test(type)) || (type === '' && photoEnding.test(name));

/** Keeps a photo and proves that it can be shown; what cannot is refused by name. */
export async function takePhoto(source: FileSource, files: FileServices): Promise<Result<AttachmentInfo>> {
  if (source.kind === 'file' && !isMaybePhoto(source.name, source.file.type))
    return refusal('not-a-picture', source.name);
  const kept = await keepSource(source, files);
  if (!kept.ok) return kept;
  const shown = await files.picture(kept.value.id, tileEdge);
  return shown.ok ? kept : shown;
}

/** One photo to another place, the rest in order. */
export function reordered<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  const moved = list.slice(from, from + 1);
  return [...rest.slice(0, to), ...moved, ...rest.slice(to)];
}
