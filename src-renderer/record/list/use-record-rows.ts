import type { RecordRow } from '@shared/contract';
import { civilDateAt } from '@shared/domain/calendar';
import type { RecordKind } from '@shared/domain/record';
import { call, type PagedRows, usePagedRows, useQuery } from '../../api';
import { useDesk, useNow } from '../../ui';
import { everything, pageInput, type RecordFilter, type RecordSort } from './filter-model';

export interface RecordRows extends PagedRows<RecordRow> {
  /** How many there are of the kind, without voided ones. */
  readonly all: number;
}

/** The rows of a kind's list for a filter and a sort, and how many they are. */
export function useRecordRows(kind: RecordKind, filter: RecordFilter, sort: RecordSort): RecordRows {
  const { rules } = useDesk();
  const today = civilDateAt(useNow(), rules.timeZone);
  const input = pageInput(kind, filter, today);
  const rows = usePagedRows<RecordRow>({
    key: JSON.stringify({ input, sort }),
    ask: async (page) => {
      const result = await call('record.page', {
        ...input,
        sort: sort.key,
        descending: sort.descending,
        ...page,
      });
      return result.ok
        ? { ok: true, value: { rows: result.value.records, total: result.value.total } }
        : result;
    },
    dependsOn: (area) => area === 'record' || area === 'customer',
  });
  const all = useQuery('record.page', { ...pageInput(kind, everything, today), offset: 0, limit: 1 });
  return { ...rows, all: all.value?.total ?? 0 };
}
