import { constants } from 'node:fs';
import { access, copyFile, link, open, readFile, rename, rm } from 'node:fs/promises';
import { syncFolder } from '../sqlite/files';

/** What the preferences need of the file system; tests put faults in its place. */
export interface FilePort {
  /** Null when there is no such file. */
  readonly read: (path: string) => Promise<string | null>;
  /** Writes a new file and flushes it to the disk. */
  readonly writeFlushed: (path: string, text: string) => Promise<void>;
  /** A second name for the same content, or a copy where the file system has no links. */
  readonly duplicate: (from: string, to: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly syncFolder: (folder: string) => void;
}

export const realFiles: FilePort = {
  read: async (path) => {
    try {
      await access(path, constants.F_OK);
    } catch {
      return null;
    }
    return readFile(path, 'utf8');
  },
  writeFlushed: async (path, text) => {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  duplicate: async (from, to) => {
    try {
      await link(from, to);
    } catch {
      await copyFile(from, to, constants.COPYFILE_EXCL);
    }
  },
  rename: renamePatiently,
  remove: (path) => rm(path, { force: true }),
  syncFolder,
};

const transient: readonly unknown[] = ['EPERM', 'EBUSY', 'EACCES'];
const attempts = 10;

/** Virus scanners and cloud folders hold a file for a moment (lowdb#581, #555): try again before giving up. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (attempt >= attempts || !transient.includes((error as NodeJS.ErrnoException).code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
