import type { Answer, CallError, Input } from '@shared/contract';
import { useEffect, useState } from 'react';
import { call, quietTime } from '../../api';

type Choice = Input<'delivery.draw'>['choice'];

/** What of a choice there is to show. */
export interface Drawn {
  readonly value: Answer<'delivery.draw'> | null;
  readonly error: CallError | null;
  /** Drawing for longer than a person takes for nothing. */
  readonly isSlow: boolean;
  /** The value is of the choice before. */
  readonly isOld: boolean;
}

/** The paper as it would leave, drawn anew for each choice and looked through; the one before stays in view meanwhile. */
export function useDrawn(choice: Choice): Drawn & { readonly retry: () => void } {
  const key = JSON.stringify(choice);
  const [round, setRound] = useState(0);
  const [drawn, setDrawn] = useState<Drawn & { readonly key: string }>({
    key: '',
    value: null,
    error: null,
    isSlow: false,
    isOld: true,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `choice`; `round` asks again
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => setDrawn((before) => ({ ...before, isSlow: true })), quietTime);
    void call('delivery.draw', { choice }).then((result) => {
      clearTimeout(timer);
      if (!isWanted) return;
      setDrawn({
        key,
        value: result.ok ? result.value : null,
        error: result.ok ? null : result.error,
        isSlow: false,
        isOld: false,
      });
    });
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key, round]);
  return { ...drawn, isOld: drawn.key !== key, retry: () => setRound((before) => before + 1) };
}
