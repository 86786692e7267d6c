import type { CustomerFilter, CustomerRow } from '@shared/contract';
import { useRef, useState } from 'react';
import { call, usePagedRows, useQuery } from '../../../api';
import { byName, type CustomerSort, everything } from './filter-model';

/** The rows of the list for a filter and a sort, how many they are, and how many customers there are in all. */
export function useCustomerRows(filter: CustomerFilter, sort: CustomerSort) {
  const key = JSON.stringify({ filter, sort });
  const [counted, setCounted] = useState<number | null>(null);
  const latest = useRef(key);
  latest.current = key;
  const rows = usePagedRows<CustomerRow>({
    key,
    ask: async (page) => {
      const result = await call('customer.page', { filter, sort, ...page });
      if (!result.ok) return result;
      if (latest.current === key) setCounted(result.value.total);
      return { ok: true, value: result.value.rows };
    },
    dependsOn: (area) => area === 'customer' || area === 'complaint',
  });
  const all = useQuery('customer.page', { filter: everything, sort: byName, offset: 0, limit: 1 });
  return { ...rows, matching: counted, all: all.value?.total ?? 0 };
}
