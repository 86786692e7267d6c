import type { CustomerFilter, CustomerRow } from '@shared/contract';
import { call, usePagedRows, useQuery } from '../../../api';
import { byName, type CustomerSort, everything } from './filter-model';

/** The rows of the list for a filter and a sort, how many they are, and how many customers there are in all. */
export function useCustomerRows(filter: CustomerFilter, sort: CustomerSort) {
  const rows = usePagedRows<CustomerRow>({
    key: JSON.stringify({ filter, sort }),
    ask: (page) => call('customer.page', { filter, sort, ...page }),
    dependsOn: (area) => area === 'customer' || area === 'complaint',
  });
  const all = useQuery('customer.page', { filter: everything, sort: byName, offset: 0, limit: 1 });
  return { ...rows, all: all.value?.total ?? 0 };
}
