import { ExportError } from './types';

/** Lets a long job breathe: reports progress, notices that it was cancelled, gives other messages a turn. */
export interface Pace {
  readonly step: (done: number, total: number) => Promise<void>;
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Pauses at most every `everyMs`, so that a page costs nothing extra. */
export function createPace(
  isCancelled: () => boolean,
  onProgress: (done: number, total: number) => void,
  everyMs = 40,
): Pace {
  let last = 0;
  return {
    step: async (done, total) => {
      const now = performance.now();
      if (now - last < everyMs && done < total) return;
      last = now;
      onProgress(done, total);
      await turn();
      if (isCancelled()) throw new ExportError('cancelled');
    },
  };
}
