import { readFile, stat } from 'node:fs/promises';
import { makePicture, type Picture, type PictureOrder } from './picture';

/** Pictures that were made ready lately: a preview and the export after it show the same photos. */
export interface PictureCache {
  /** The photo of a file, ready to be drawn. @throws Error when it is gone, no picture, broken or too large */
  readonly pictureOf: (path: string, order: PictureSize) => Promise<Picture>;
}

/** All that a picture is made by, its file aside. */
export type PictureSize = Omit<PictureOrder, 'source'>;

/** Some hundred photos of a report. */
const mostBytes = 24 * 1024 * 1024;

/** @param limit bytes kept at most; what was not asked for longest goes first */
export function createPictureCache(limit = mostBytes): PictureCache {
  const kept = new Map<string, Picture>();
  let bytes = 0;
  const forget = (key: string): void => {
    bytes -= kept.get(key)?.bytes.length ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, picture: Picture): void => {
    forget(key);
    kept.set(key, picture);
    bytes += picture.bytes.length;
    for (const oldest of kept.keys()) {
      if (bytes <= limit) return;
      forget(oldest);
    }
  };
  return {
    pictureOf: async (path, order) => {
      // Asked every time: a file that was lost or changed since must not be drawn from memory.
      const { mtimeMs, size } = await stat(path);
      const key = JSON.stringify([path, mtimeMs, size, order.marks, order.width, order.height]);
      const picture = kept.get(key) ?? (await makePicture({ ...order, source: await readFile(path) }));
      keep(key, picture);
      return picture;
    },
  };
}
