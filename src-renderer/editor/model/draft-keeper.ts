/** A killed program loses at most a second: the first unsaved change is written this much later (milliseconds). */
export const draftDelay = 600;

export type DraftState =
  | { readonly kind: 'none' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed' };

export interface DraftKeeper<Body> {
  /** Tells of a change; it is written within `draftDelay`, however long the typing goes on. */
  changed(body: Body): void;
  /** Writes what is pending now. @throws when it could not be written: leaving would lose it */
  flush(): Promise<void>;
  /** Forgets what is pending and waits for a write under way, so that a saved record leaves no draft behind. */
  forget(): Promise<void>;
  /** As `forget`, for good: the body has become a record, and what still changes on its way out is written nowhere. */
  end(): Promise<void>;
}

/**
 * Saves drafts while a person types: one write at a time, always of the latest body.
 * @param write saves the body and answers when it was saved; a rejection is shown and tried again with the next change
 */
export function createDraftKeeper<Body>(
  write: (body: Body) => Promise<string>,
  report: (state: DraftState) => void,
): DraftKeeper<Body> {
  // In a box of its own: a body may itself be null or undefined.
  let pending: { readonly body: Body } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let isEnded = false;
  let failure: unknown = null;

  const cancelTimer = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  const writePending = async (): Promise<void> => {
    cancelTimer();
    if (pending === null || isEnded) return;
    const taken = pending;
    pending = null;
    try {
      const at = await write(taken.body);
      failure = null;
      if (!isEnded) report({ kind: 'saved', at });
    } catch (error) {
      failure = error;
      // What could not be written waits for the next try, unless something newer waits already.
      pending ??= taken;
      if (!isEnded) report({ kind: 'failed' });
    }
  };

  const run = (): Promise<void> => {
    running = (running ?? Promise.resolve()).then(writePending);
    return running;
  };

  const forget = async (): Promise<void> => {
    pending = null;
    cancelTimer();
    await running;
    pending = null;
    failure = null;
    report({ kind: 'none' });
  };

  return {
    changed: (body) => {
      if (isEnded) return;
      if (pending === null) report({ kind: 'pending' });
      pending = { body };
      timer ??= setTimeout(() => void run(), draftDelay);
    },
    flush: async () => {
      await run();
      if (failure !== null) throw failure;
    },
    forget,
    end: async () => {
      isEnded = true;
      await forget();
    },
  };
}
