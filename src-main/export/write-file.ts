import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ExportError, type ExportErrorCode } from './types';

const codes: Readonly<Record<string, ExportErrorCode>> = {
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
};

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';

/** Which step failed says what a refusal means: Windows answers EPERM/EACCES to replacing a file that Excel holds open. */
function asExportError(cause: unknown, path: string, isReplacing: boolean): ExportError {
  const code = codeOf(cause);
  const isRefusal = code === 'EPERM' || code === 'EACCES';
  const refused: ExportErrorCode = isReplacing && process.platform === 'win32' ? 'file-in-use' : 'read-only';
  const known = isRefusal ? refused : (codes[code] ?? 'internal');
  return new ExportError(known, { path, file: basename(path) }, { cause });
}

async function flushFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; the rename is durable there without it.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file whole or not at all: beside its target under another name, flushed, then renamed over it.
 * @throws ExportError file-in-use, disk-full, read-only, file-missing
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  let isReplacing = false;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    isReplacing = true;
    await rename(temporary, path);
    await flushFolder(folder);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw asExportError(cause, path, isReplacing);
  }
}
