/** Something that happens again and again, and the moment when it has stopped. */
export interface Quiet {
  /** It happened. */
  readonly heard: () => void;
  /** Settles when it happened and then not for `pause`, at the latest after `patience`; milliseconds. */
  readonly settled: Promise<void>;
}

/** Waits for a burst to pass: the screen's files are asked for in one, and what they wait for must not stand before them. */
export function awaitQuiet(pause: number, patience: number): Quiet {
  let settle: () => void = () => undefined;
  const settled = new Promise<void>((done) => {
    settle = done;
  });
  let timer = setTimeout(settle, patience);
  const last = Date.now() + patience;
  return {
    settled,
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(settle, Math.max(0, Math.min(pause, last - Date.now())));
    },
  };
}
