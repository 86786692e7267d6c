import type { CostFilter } from '@shared/contract';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useQuery } from '../../api';
import { go, remember, routes, useMayFinance, useReady, useRemembered } from '../../state';
import { EmptyState, ErrorPanel, FilterChips, Loading, PageHeader, useTexts } from '../../ui';
import { CostExport } from './cost-export';
import { CostFilters } from './cost-filters';
import { CostGrid } from './cost-grid';
import { CostSums } from './cost-sums';
import { type CostSort, chipsOf, everything, newestFirst, without } from './filter-model';
import { useCosts } from './use-costs';

/** 外部质量费用: every cost line of all complaints, for those who see 财务. */
export function CostsPage() {
  return useMayFinance() ? <CostList /> : <NotShown />;
}

function NotShown() {
  const { costs } = useTexts();
  useReady('costs', true);
  return (
    <EmptyState
      text={costs.forbidden}
      action={<Button onClick={() => void go(routes.register)}>{costs.toRegister}</Button>}
    />
  );
}

function CostList() {
  const texts = useTexts();
  const { costs, register } = texts;
  const [filter, rememberFilter] = useRemembered<CostFilter>('costs.filter', everything);
  const [sort, setSort] = useRemembered<CostSort>('costs.sort', newestFirst);
  const customers = useQuery('complaint.facets', {}).value?.customers ?? [];
  const rows = useCosts(filter, sort);
  const { totals } = rows;
  useReady('costs', (rows.isFirstLoaded && totals !== null) || rows.error !== undefined);
  const setFilter = (next: CostFilter): void => {
    remember('costs.scroll', 0);
    remember('costs.active', 0);
    rememberFilter(next);
  };
  const chips = chipsOf(filter, texts, customers);
  return (
    <div className="register">
      <PageHeader
        title={costs.title}
        note={
          <span className="numbers" role="status" data-testid="count">
            {totals !== null && fill(costs.count, { n: totals.total.toLocaleString('en-US') })}
          </span>
        }
        actions={<CostExport filter={filter} />}
      />
      <CostFilters filter={filter} customers={customers} onFilter={setFilter} />
      <FilterChips
        chips={chips}
        onRemove={(chip) => setFilter(without(filter, chip))}
        onClear={() => setFilter(everything)}
      />
      {rows.error !== undefined && (
        <ErrorPanel error={rows.error} where={costs.title} onRetry={rows.reload} />
      )}
      {totals === null && rows.error === undefined && <Loading />}
      {totals?.total === 0 &&
        (chips.length === 0 ? (
          <EmptyState text={costs.empty} />
        ) : (
          <EmptyState
            text={costs.noMatch}
            action={<Button onClick={() => setFilter(everything)}>{register.noMatchAction}</Button>}
          />
        ))}
      {totals !== null && totals.total > 0 && (
        <>
          <CostSums totals={totals} />
          <div className="register-body">
            <div className="register-list card">
              <CostGrid
                key={JSON.stringify({ filter, sort })}
                rows={rows}
                count={totals.total}
                sort={sort}
                onSort={setSort}
              />
            </div>
          </div>
        </>
      )}
    </div>
  );
}
