import type { AttachmentInfo, CallError, Result } from '@shared/contract';
import { largestFile } from '@shared/contract/files';
import { caps } from '@shared/domain/scalars';
import type { FileServices } from '../desk-context';

/** A file on its way into a list: its content, or one that is kept already. */
export type FileSource =
  | { readonly kind: 'file'; readonly name: string; readonly file: Blob }
  | { readonly kind: 'kept'; readonly info: AttachmentInfo };

export const nameOfSource = (source: FileSource): string =>
  source.kind === 'kept' ? source.info.name : source.name;

/** What the screen itself refuses, as the program would. */
export const refusal = (code: CallError['code'], file: string): Result<never> => ({
  ok: false,
  error: { code, params: { file }, id: 'screen' },
});

/** Keeps a file; what cannot be kept is refused by name. */
export async function keepSource(source: FileSource, files: FileServices): Promise<Result<AttachmentInfo>> {
  if (source.kind === 'kept') return { ok: true, value: source.info };
  const { name, file } = source;
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
