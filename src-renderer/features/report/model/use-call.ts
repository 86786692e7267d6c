import type { CallError, Result } from '@shared/contract';
import { useState } from 'react';

/** One call of a dialog: busy while it runs, its failure kept to be shown, closed by its success. */
export function useCall(onDone: () => void): {
  readonly error: CallError | null;
  readonly isBusy: boolean;
  readonly send: (calling: Promise<Result<unknown>>) => Promise<void>;
} {
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  return {
    error,
    isBusy,
    send: async (calling) => {
      setIsBusy(true);
      const result = await calling;
      setIsBusy(false);
      setError(result.ok ? null : result.error);
      if (result.ok) onDone();
    },
  };
}
