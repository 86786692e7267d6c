import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside the target first, flushed, then renamed over it.
 * @throws the system's error; with code EBUSY when another program holds the target
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  try {
    await writeFlushed(fresh, bytes);
    await rename(fresh, path).catch((error: unknown) => refuse(error, path));
  } finally {
    await rm(fresh, { force: true });
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows says "not permitted" when the spreadsheet program still has the file open. */
async function refuse(error: unknown, path: string): Promise<never> {
  const isDenied =
    error instanceof Error && 'code' in error && (error.code === 'EPERM' || error.code === 'EACCES');
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (isDenied && isThere)
    throw Object.assign(new Error('the file is open elsewhere', { cause: error }), { code: 'EBUSY' });
  throw error;
}
