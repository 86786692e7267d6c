import type { CallError, ComplaintFilter, Input } from '@shared/contract';
import type { RegisterRow } from '@shared/domain/complaint';
import { useCallback, useEffect, useRef, useState } from 'react';
import { answeredAhead, call, takeAhead, useEvent } from '../../api';

export type RegisterSort = Input<'complaint.page'>['sort'];

/** Rows are asked for in pages of this many. */
export const pageSize = 50;

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

/** What a start has asked for before the register was there. */
function loadedAhead(id: string, filter: ComplaintFilter, sort: RegisterSort): Loaded {
  const first = answeredAhead('complaint.page', { filter, sort, offset: 0, limit: pageSize });
  return first === undefined ? { key: '', pages: new Map() } : { key: id, pages: new Map([[0, first.rows]]) };
}

/** The pages with one more; another filter's pages go, and a page that is there stays as it is. */
function withPage(before: Loaded, key: string, page: number, rows: readonly RegisterRow[]): Loaded {
  const pages = before.key === key ? before.pages : new Map<number, readonly RegisterRow[]>();
  if (pages.get(page) === rows) return before;
  return { key, pages: new Map(pages).set(page, rows) };
}

/**
 * The rows of a filter and sort, loaded page by page as they come into sight. The old rows stay until the first new page is there,
 * so that nothing flickers.
 */
export function useRows(filter: ComplaintFilter, sort: RegisterSort): Rows {
  const key = JSON.stringify({ filter, sort });
  const [round, setRound] = useState(0);
  const id = `${round} ${key}`;
  const [loaded, setLoaded] = useState(() => loadedAhead(id, filter, sort));
  const [error, setError] = useState<CallError | undefined>(undefined);
  const wanted = useRef({ first: 0, last: pageSize - 1 });
  const asked = useRef<{ id: string; pages: Set<number> }>({ id: '', pages: new Set() });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `id` stands for filter, sort and round
  const ask = useCallback((): void => {
    if (asked.current.id !== id) asked.current = { id, pages: new Set() };
    const from = Math.floor(wanted.current.first / pageSize);
    const to = Math.floor(wanted.current.last / pageSize);
    for (let page = from; page <= to; page += 1) {
      if (asked.current.pages.has(page)) continue;
      asked.current.pages.add(page);
      const input = { filter, sort, offset: page * pageSize, limit: pageSize };
      const keep = (rows: readonly RegisterRow[]): void => {
        setError(undefined);
        setLoaded((before) => withPage(before, id, page, rows));
      };
      const ahead = takeAhead('complaint.page', input);
      if (ahead !== undefined) {
        keep(ahead.rows);
        continue;
      }
      void call('complaint.page', input).then((result) => {
        if (asked.current.id !== id) return;
        if (result.ok) return keep(result.value.rows);
        asked.current.pages.delete(page);
        setError(result.error);
      });
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
