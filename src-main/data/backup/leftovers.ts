import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Milliseconds. A younger one may still be written by another program. */
const leftoverAge = 24 * 60 * 60_000;

/** Removes what a program that was ended a day ago or earlier left half done in a folder. */
export async function clearLeftovers(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  for (const name of (await readdir(folder)).filter(isOurs)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > leftoverAge)
      await rm(path, { recursive: true, force: true });
  }
}
