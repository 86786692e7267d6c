import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Lends copies of kept files to other programs, under the name a person knows, never the kept file itself. */
export interface FileLender {
  /** Copies a kept file and gives the copy's path. The copy is read-only: what is written into it would be lost. */
  lend(path: string, name: string): Promise<string>;
  /** Takes back what can be taken back: other programs may still hold some. */
  takeBack(): Promise<void>;
}

/** @param root a folder for temporary files */
export function createFileLender(root: string): FileLender {
  const folders: string[] = [];
  return {
    async lend(path, name) {
      const folder = await mkdtemp(join(root, 'customer-desk-file-'));
      folders.push(folder);
      const copy = join(folder, safeName(name));
      await copyFile(path, copy);
      await chmod(copy, 0o444);
      return copy;
    },
    async takeBack() {
      const removals = folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }));
      await Promise.allSettled(removals);
    },
  };
}

const LONGEST = 120;
const device = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const direction = '\u200e\u200f\u202a-\u202e\u2066-\u2069';
const unsafe = new RegExp(`[\\u0000-\\u001f\\u007f${direction}<>:"/\\\\|?*]`, 'g');

/**
 * A name every file system takes: no separators, devices or marks that turn the reading direction around (with which
 * `exe.pdf` can be shown for `fdp.exe`).
 */
export function safeName(name: string): string {
  const clean = name
    .replace(unsafe, '_')
    .replace(/[. ]+$/, '')
    .replace(device, '_$1');
  if (clean === '') return 'file';
  if (clean.length <= LONGEST) return clean;
  const dot = clean.lastIndexOf('.');
  const extension = dot === -1 || clean.length - dot > 12 ? '' : clean.slice(dot);
  return clean.slice(0, LONGEST - extension.length) + extension;
}
