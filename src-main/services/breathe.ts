/** Lets windows, calls and cancelling have their turn: the database answers without leaving the thread, so long walks must. */
export const breathe = (): Promise<void> =>
  new Promise((done) => {
    setImmediate(done);
  });
