import type { CallError, Result } from '@shared/contract';
import { useState } from 'react';

/** One call of a dialog: busy while it runs, its failure kept to be shown, closed by its success. */
export function useCall(onDone: () => void): {
  readonly error: CallError | null;
  readonly isBusy: boolean;
  /** @param isDone whether what came back closes it; by default it does */
  readonly send: <T>(calling: Promise<Result<T>>, isDone?: (value: T) => boolean) => Promise<void>;
} {
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  return {
    error,
    isBusy,
    send: async (calling, isDone = () => true) => {
      setIsBusy(true);
      const result = await calling;
      setIsBusy(false);
      setError(result.ok ? null : result.error);
      if (result.ok && isDone(result.value)) onDone();
    },
  };
}
