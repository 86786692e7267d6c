import { extname, join } from 'node:path';

/** The name, or with a number behind it the first that nothing has yet: `报告 (2).pdf`. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? name : `${stem} (${n})${extension}`;
    if (!isTaken(free)) return free;
  }
}

/** A name in a folder that no file has yet. @param isTaken whether a path is there */
export const freePath = (folder: string, name: string, isTaken: (path: string) => boolean): string =>
  join(
    folder,
    freeName(name, (free) => isTaken(join(folder, free))),
  );
