import type { RecordRow } from '@shared/contract';
import { civilDateAt } from '@shared/domain/calendar';
import type { RecordKind } from '@shared/domain/record';
import { useRef, useState } from 'react';
import { call, type PagedRows, usePagedRows, useQuery } from '../../api';
import { useDesk, useNow } from '../../ui';
import { everything, pageInput, type RecordFilter, type RecordSort } from './filter-model';

export interface RecordRows extends PagedRows<RecordRow> {
  /** How many meet the filter; null until the first answer. */
  readonly matching: number | null;
  /** How many there are of the kind, without voided ones. */
  readonly all: number;
}

/** The rows of a kind's list for a filter and a sort, and how many they are. The first page brings the count along. */
export function useRecordRows(kind: RecordKind, filter: RecordFilter, sort: RecordSort): RecordRows {
  const { rules } = useDesk();
  const today = civilDateAt(useNow(), rules.timeZone);
  const input = pageInput(kind, filter, today);
  const key = JSON.stringify({ input, sort });
  const [counted, setCounted] = useState<{ readonly key: string; readonly total: number } | null>(null);
  const latest = useRef(key);
  latest.current = key;
  const rows = usePagedRows<RecordRow>({
    key,
    ask: async (page) => {
      const result = await call('record.page', {
        ...input,
        sort: sort.key,
        descending: sort.descending,
        ...page,
      });
      if (!result.ok) return result;
      const { records, total } = result.value;
      if (latest.current === key)
        setCounted((before) => (before?.key === key && before.total === total ? before : { key, total }));
      return { ok: true, value: records };
    },
    dependsOn: (area) => area === 'record' || area === 'customer',
  });
  const all = useQuery('record.page', { ...pageInput(kind, everything, today), offset: 0, limit: 1 });
  return { ...rows, matching: counted?.total ?? null, all: all.value?.total ?? 0 };
}
