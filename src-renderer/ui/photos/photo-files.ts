import type { AttachmentInfo, CallError, Result } from '@shared/contract';
import { largestFile } from '@shared/contract/files';
import { caps } from '@shared/domain/scalars';
import type { FileServices } from '../desk-context';

/** A photo on its way into the list: a file's content, or a file that is kept already. */
export type PhotoSource =
  | { readonly kind: 'file'; readonly name: string; readonly file: Blob }
  | { readonly kind: 'kept'; readonly info: AttachmentInfo };

export const nameOfSource = (source: PhotoSource): string =>
  source.kind === 'kept' ? source.info.name : source.name;

/** Large enough for a tile; the same size that tiles ask for, so that proving a photo also prepares it. */
export const tileEdge = 480;

const photoEnding = /\.(jpe?g|png|webp|gif|tiff?|avif)$/i;
const otherKinds = /^image\/(svg|hei[cf])/;

/** False for what is known beforehand to be no photo of ours, so that it need not be kept first. */
export const isMaybePhoto = (name: string, type: string): boolean =>
  (type.startsWith('image/') && !otherKinds.test(type)) || (type === '' && photoEnding.test(name));

const refusal = (code: CallError['code'], file: string): Result<never> => ({
  ok: false,
  error: { code, params: { file }, id: 'screen' },
});

/** Keeps a photo and proves that it can be shown; what cannot is refused by name. */
export async function takePhoto(source: PhotoSource, files: FileServices): Promise<Result<AttachmentInfo>> {
  const kept = source.kind === 'kept' ? { ok: true as const, value: source.info } : await keep(source, files);
  if (!kept.ok) return kept;
  const shown = await files.picture(kept.value.id, tileEdge);
  return shown.ok ? kept : shown;
}

async function keep(
  { name, file }: Extract<PhotoSource, { readonly kind: 'file' }>,
  files: FileServices,
): Promise<Result<AttachmentInfo>> {
  if (!isMaybePhoto(name, file.type)) return refusal('not-a-picture', name);
  if (file.size > largestFile) return refusal('too-large', name);
  const bytes = await file.arrayBuffer().catch(() => null);
  // A folder, or a file that went meanwhile.
  if (bytes === null || bytes.byteLength === 0) return refusal('file-missing', name);
  return files.keep(keepableName(name), new Uint8Array(bytes));
}

/** The name as the program takes it: no path, nothing unseen, not too long; its ending stays. */
export function keepableName(name: string): string {
  const clean = name.replaceAll(/[/\\\p{Cc}]/gu, '_');
  const ending = /\.[^.]{1,12}$/.exec(clean)?.[0] ?? '';
  return clean.length <= caps.line ? clean : clean.slice(0, caps.line - ending.length) + ending;
}

/** A picture from the clipboard is called `image.png`, every one of them. */
export const isNameless = (name: string): boolean => name === '' || /^image\.\w+$/i.test(name);

/** One photo to another place, the rest in order. */
export function reordered<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  const moved = list.slice(from, from + 1);
  return [...rest.slice(0, to), ...moved, ...rest.slice(to)];
}
