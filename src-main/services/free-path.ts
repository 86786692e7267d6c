import { extname, join } from 'node:path';

/** A name in a folder that no file has yet. @param isTaken whether a path is there */
export function freePath(folder: string, name: string, isTaken: (path: string) => boolean): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let n = 1; ; n += 1) {
    const path = join(folder, n === 1 ? name : `${stem} (${n})${extension}`);
    if (!isTaken(path)) return path;
  }
}
