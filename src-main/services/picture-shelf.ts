import type { ScreenPicture } from '@shared/contract';

export interface PictureShelf {
  /** The picture of that key: from the shelf, from whoever is making it, or made now. A failure is not kept. */
  readonly take: (key: string, make: () => Promise<ScreenPicture>) => Promise<ScreenPicture>;
}

/**
 * Finished pictures, least lately wanted ones let go first.
 * @param room bytes of all that stay
 * @param atOnce pictures made at the same time; others wait for their turn
 */
export function createPictureShelf(room: number, atOnce: number): PictureShelf {
  const finished = new Map<string, ScreenPicture>();
  const making = new Map<string, Promise<ScreenPicture>>();
  const inTurn = createTurns(atOnce);
  let held = 0;

  const letGo = (key: string): void => {
    held -= finished.get(key)?.bytes.byteLength ?? 0;
    finished.delete(key);
  };
  const put = (key: string, picture: ScreenPicture): void => {
    letGo(key);
    finished.set(key, picture);
    held += picture.bytes.byteLength;
    for (const oldest of finished.keys()) {
      if (held <= room) break;
      letGo(oldest);
    }
  };
  const begin = (key: string, make: () => Promise<ScreenPicture>): Promise<ScreenPicture> => {
    const made = inTurn(make).finally(() => making.delete(key));
    making.set(key, made);
    return made;
  };

  return {
    take: async (key, make) => {
      const picture = finished.get(key) ?? (await (making.get(key) ?? begin(key, make)));
      put(key, picture);
      return picture;
    },
  };
}

/** Runs so many works at the same time, the rest in the order they came. */
function createTurns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((next) => waiting.push(next));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes this place over; else it is free.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
