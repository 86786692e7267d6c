import type { CallError, ComplaintFilter, Input } from '@shared/contract';
import type { RegisterRow } from '@shared/domain/complaint';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, useEvent } from '../../api';

export type RegisterSort = Input<'complaint.page'>['sort'];

/** Rows are asked for in pages of this many. */
export const pageSize = 100;

export const newestFirst: RegisterSort = { key: 'receivedAt', descending: true };

/** What the register asks first when nobody has filtered or sorted it. */
export const firstRows = { filter: {}, sort: newestFirst, offset: 0, limit: pageSize } as const;

/** A page is only asked for when the scrolling rests this long on it (ms). */
const pause = 40;

interface Loaded {
  readonly key: string;
  readonly pages: ReadonlyMap<number, readonly RegisterRow[]>;
}

export interface Rows {
  readonly rowAt: (index: number) => RegisterRow | undefined;
  readonly loaded: readonly RegisterRow[];
  readonly isFirstLoaded: boolean;
  readonly error: CallError | undefined;
  readonly want: (first: number, last: number) => void;
  readonly reload: () => void;
}

/**
 * The rows of a filter and sort, loaded page by page as they come into sight. The old rows stay until the first new page is there,
 * so that nothing flickers.
 */
export function useRows(filter: ComplaintFilter, sort: RegisterSort): Rows {
  const key = JSON.stringify({ filter, sort });
  const [loaded, setLoaded] = useState<Loaded>({ key: '', pages: new Map() });
  const [error, setError] = useState<CallError | undefined>(undefined);
  const [round, setRound] = useState(0);
  const wanted = useRef({ first: 0, last: pageSize - 1 });
  const asked = useRef<{ id: string; pages: Set<number> }>({ id: '', pages: new Set() });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const id = `${round} ${key}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `id` stands for filter, sort and round
  const ask = useCallback((): void => {
    if (asked.current.id !== id) asked.current = { id, pages: new Set() };
    const from = Math.floor(wanted.current.first / pageSize);
    const to = Math.floor(wanted.current.last / pageSize);
    for (let page = from; page <= to; page += 1) {
      if (asked.current.pages.has(page)) continue;
      asked.current.pages.add(page);
      void call('complaint.page', { filter, sort, offset: page * pageSize, limit: pageSize }).then(
        (result) => {
          if (asked.current.id !== id) return;
          if (!result.ok) {
            asked.current.pages.delete(page);
            setError(result.error);
            return;
          }
          setError(undefined);
          setLoaded((before) => ({
            key: id,
            pages: new Map(before.key === id ? before.pages : []).set(page, result.value.rows),
          }));
        },
      );
    }
  }, [id]);

  useEffect(() => {
    ask();
    return () => clearTimeout(timer.current);
  }, [ask]);

  const want = useCallback(
    (first: number, last: number): void => {
      wanted.current = { first, last };
      clearTimeout(timer.current);
      timer.current = setTimeout(ask, pause);
    },
    [ask],
  );
  const reload = useCallback(() => setRound((before) => before + 1), []);
  useEvent('store.changed', ({ area }) => {
    if (area !== 'draft' && area !== 'part') reload();
  });
  const rowAt = useCallback(
    (index: number) => loaded.pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    [loaded],
  );
  return {
    rowAt,
    loaded: [...loaded.pages.values()].flat(),
    isFirstLoaded: loaded.key !== '',
    error,
    want,
    reload,
  };
}
