import type { Result } from '@shared/contract';
import { useState } from 'react';
import { type PagedRows, type PageOfRows, type RowsSource, usePagedRows } from './use-paged-rows';

export interface CountedPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export interface CountedRows<Row> extends PagedRows<Row> {
  /** How many there are; null until the first answer, and where what is asked now was refused. */
  readonly matching: number | null;
}

export interface CountedSource<Row> extends Omit<RowsSource<Row>, 'ask' | 'ahead'> {
  readonly ask: (page: PageOfRows) => Promise<Result<CountedPage<Row>>>;
}

/** Rows page by page; each page brings along how many there are. The count stands as long as the rows that it counts. */
export function useCountedRows<Row>(source: CountedSource<Row>): CountedRows<Row> {
  const { key } = source;
  const [counted, setCounted] = useState<{ readonly key: string; readonly total: number } | null>(null);
  const rows = usePagedRows<Row>({
    key,
    ask: async (page) => {
      const result = await source.ask(page);
      if (!result.ok) return result;
      const { total } = result.value;
      setCounted((before) => (before?.key === key && before.total === total ? before : { key, total }));
      return { ok: true, value: result.value.rows };
    },
    dependsOn: source.dependsOn,
  });
  const isOld = rows.error !== undefined && counted?.key !== key;
  return { ...rows, matching: isOld ? null : (counted?.total ?? null) };
}
