import { CallFailure } from './call-failure';

/** A call that shows a system dialog: while it is open, the same call again is refused as `busy`. */
export function oneAtATime<I, A>(action: (input: I) => Promise<A>): (input: I) => Promise<A> {
  let isRunning = false;
  return async (input) => {
    if (isRunning) throw new CallFailure('busy');
    isRunning = true;
    try {
      return await action(input);
    } finally {
      isRunning = false;
    }
  };
}
