import type { CallError, Result } from '@shared/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { StoreArea } from './areas';
import { type CountedPage, type Loaded, nothingLoaded, withPage } from './loaded-rows';
import { useEvent } from './use-event';

/** Rows of a list are asked for in pages of this many. */
export const pageSize = 50;

/** While scrolling goes on, a page is only asked for when it rests this long (ms); a jump out of rest asks at once. */
const pause = 40;

/** A list that was not moved for so long (ms) stands still. */
const restsAfter = 150;

export interface PageOfRows {
  readonly offset: number;
  readonly limit: number;
}

export interface PagedRows<Row> {
  readonly rowAt: (index: number) => Row | undefined;
  readonly isFirstLoaded: boolean;
  /** How many rows there are, where the pages say so; null until the first answer, and where what is asked now was refused. */
  readonly matching: number | null;
  readonly error: CallError | undefined;
  readonly want: (first: number, last: number) => void;
  readonly reload: () => void;
}

export interface RowsSource<Row> {
  /** Says what is asked: another key, other rows. */
  readonly key: string;
  readonly ask: (page: PageOfRows) => Promise<Result<readonly Row[] | CountedPage<Row>>>;
  /** What a start asked for before the list was there: looked at, or taken for good. */
  readonly ahead?: (page: PageOfRows, isTaken: boolean) => readonly Row[] | undefined;
  /** Whether a change of the store makes these rows old. */
  readonly dependsOn: (area: StoreArea) => boolean;
}

/** The last page that could not be had. */
interface Failed {
  readonly id: string;
  readonly page: number;
  readonly error: CallError;
}

/**
 * The rows of a list of any length, loaded page by page as they come into sight. The old rows stay until the first new page is there,
 * so that nothing flickers.
 */
export function usePagedRows<Row>(source: RowsSource<Row>): PagedRows<Row> {
  const [round, setRound] = useState(0);
  const id = `${round} ${source.key}`;
  const place = (page: number, answer: readonly Row[] | CountedPage<Row>) => ({
    id,
    source: source.key,
    page,
    answer,
  });
  const [loaded, setLoaded] = useState((): Loaded<Row> => {
    const first = source.ahead?.({ offset: 0, limit: pageSize }, false);
    return first === undefined ? nothingLoaded : withPage(nothingLoaded, place(0, first));
  });
  const [failed, setFailed] = useState<Failed | null>(null);
  const wanted = useRef({ first: 0, last: pageSize - 1 });
  const asked = useRef<{ id: string; pages: Set<number> }>({ id: '', pages: new Set() });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const lastWanted = useRef(Number.NEGATIVE_INFINITY);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `id` stands for what the source asks, and the round
  const ask = useCallback((): void => {
    if (asked.current.id !== id) asked.current = { id, pages: new Set() };
    const from = Math.floor(wanted.current.first / pageSize);
    const to = Math.floor(wanted.current.last / pageSize);
    for (let page = from; page <= to; page += 1) {
      if (asked.current.pages.has(page)) continue;
      asked.current.pages.add(page);
      const asking = { offset: page * pageSize, limit: pageSize };
      const keep = (answer: readonly Row[] | CountedPage<Row>): void => {
        // What a neighbour could not show is still missing.
        setFailed((before) => (before?.id === id && before.page !== page ? before : null));
        setLoaded((before) => withPage(before, place(page, answer)));
      };
      const ahead = source.ahead?.(asking, true);
      if (ahead !== undefined) {
        keep(ahead);
        continue;
      }
      void source.ask(asking).then((result) => {
        if (asked.current.id !== id) return;
        if (result.ok) return keep(result.value);
        asked.current.pages.delete(page);
        setFailed({ id, page, error: result.error });
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
      const now = performance.now();
      const isJump = now - lastWanted.current > restsAfter;
      lastWanted.current = now;
      if (isJump) ask();
      else timer.current = setTimeout(ask, pause);
    },
    [ask],
  );
  const reload = useCallback(() => setRound((before) => before + 1), []);
  useEvent('store.changed', ({ areas }) => {
    if (areas.some(source.dependsOn)) reload();
  });
  const rowAt = useCallback(
    (index: number) => loaded.pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    [loaded],
  );
  const isRefused = failed !== null && loaded.source !== source.key;
  return {
    rowAt,
    isFirstLoaded: loaded !== nothingLoaded,
    matching: isRefused ? null : loaded.total,
    error: failed?.error,
    want,
    reload,
  };
}
