import type { CostFilter } from '@shared/contract';
import type { CostSums, ListedCost } from '@shared/domain/cost';
import { useRef, useState } from 'react';
import { call, usePagedRows } from '../../api';
import type { CostSort } from './filter-model';

export interface CostTotals extends CostSums {
  readonly total: number;
}

/** The lines for a filter and a sort, how many they are, and what they come to. */
export function useCosts(filter: CostFilter, sort: CostSort) {
  const key = JSON.stringify({ filter, sort });
  const [totals, setTotals] = useState<CostTotals | null>(null);
  const latest = useRef(key);
  latest.current = key;
  const rows = usePagedRows<ListedCost>({
    key,
    ask: async (page) => {
      const result = await call('cost.page', { filter, sort, ...page });
      if (!result.ok) return result;
      const { lines, ...sums } = result.value;
      if (latest.current === key) setTotals(sums);
      return { ok: true, value: lines };
    },
    dependsOn: (area) => area === 'complaint',
  });
  return { ...rows, totals };
}
