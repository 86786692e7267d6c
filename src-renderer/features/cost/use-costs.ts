import type { CostFilter } from '@shared/contract';
import type { ListedCost } from '@shared/domain/cost';
import { call, usePagedRows, useQuery } from '../../api';
import type { CostSort } from './filter-model';

/** The lines for a filter and a sort, and what those of the filter come to: sums of another filter are never shown. */
export function useCosts(filter: CostFilter, sort: CostSort) {
  const sums = useQuery('cost.sums', { filter }, { keeps: false });
  const rows = usePagedRows<ListedCost>({
    key: JSON.stringify({ filter, sort }),
    ask: async (page) => {
      const result = await call('cost.page', { filter, sort, ...page });
      return result.ok ? { ok: true, value: result.value.lines } : result;
    },
    dependsOn: (area) => area === 'complaint',
  });
  const reload = (): void => {
    rows.reload();
    sums.reload();
  };
  return { rows, sums, error: rows.error ?? sums.error, reload };
}
