import type { Answer, CallError, ChannelName, Input } from '@shared/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dependsOn } from './areas';
import { answeredAhead, call, takeAhead } from './desk';
import { useEvent } from './use-event';

/** Nothing is shown for this long while loading, then a skeleton (ms). */
export const quietTime = 150;

export interface Query<T> {
  /** The last answer; kept while a newer one is on its way. */
  readonly value: T | undefined;
  readonly error: CallError | undefined;
  readonly isLoading: boolean;
  /** No answer yet and 150 ms have passed: time for a skeleton. */
  readonly isSlow: boolean;
  readonly reload: () => void;
}

interface State<T> {
  readonly key: string;
  readonly value: T | undefined;
  readonly error: CallError | undefined;
  readonly isLoading: boolean;
}

const answered = <T>(key: string, value: T): State<T> => ({ key, value, error: undefined, isLoading: false });

const unanswered = { key: '', value: undefined, error: undefined, isLoading: false } as const;

/**
 * The answer of a channel, asked again when its input changes or the store says that it is old.
 * A null input asks nothing. `keeps` false drops the old answer as soon as the input changes (another record, or none).
 */
export function useQuery<N extends ChannelName>(
  name: N,
  input: Input<N> | null,
  options: { readonly keeps?: boolean } = {},
): Query<Answer<N>> {
  const key = input === null ? '' : JSON.stringify(input);
  const [state, setState] = useState<State<Answer<N>>>(() => {
    const value = input === null ? undefined : answeredAhead(name, input);
    return { key, value, error: undefined, isLoading: key !== '' && value === undefined };
  });
  const [round, setRound] = useState(0);
  const [slowKey, setSlowKey] = useState<string | null>(null);
  const latest = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `input`; `round` asks again
  useEffect(() => {
    if (input === null) {
      if (options.keeps === false) setState(unanswered);
      return;
    }
    latest.current += 1;
    const mine = latest.current;
    const ahead = takeAhead(name, input);
    if (ahead !== undefined) {
      setState((before) => (before.value === ahead ? before : answered(key, ahead)));
      return;
    }
    setState((before) => ({ ...before, isLoading: true }));
    const timer = setTimeout(() => setSlowKey(key), quietTime);
    void call(name, input).then((result) => {
      clearTimeout(timer);
      if (mine !== latest.current) return;
      setState((before) =>
        result.ok
          ? answered(key, result.value)
          : {
              key,
              // A failed second look leaves the page (and what is typed in it) standing.
              value: before.key === key ? before.value : undefined,
              error: result.error,
              isLoading: false,
            },
      );
    });
    return () => {
      clearTimeout(timer);
      latest.current += 1;
    };
  }, [name, key, round]);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  useEvent('store.changed', ({ areas }) => {
    if (dependsOn(name, areas)) reload();
  });

  const isOwn = state.key === key;
  const keeps = options.keeps ?? true;
  const value = key !== '' && (isOwn || keeps) ? state.value : undefined;
  const isLoading = key !== '' && (state.isLoading || !isOwn);
  return {
    value,
    error: isOwn ? state.error : undefined,
    isLoading,
    isSlow: isLoading && value === undefined && slowKey === key,
    reload,
  };
}
