import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes a rename or a new name in a folder survive a power cut; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Flushes a closed file's content to the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
