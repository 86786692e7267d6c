import { fill } from '@shared/text';
import { Button } from 'antd';
import { useQuery } from '../../api';
import { go, routes, useHasRight, useListPlace, useReady } from '../../state';
import { EmptyState, ErrorPanel, FilterChips, Loading, PageHeader, useTexts, withoutParts } from '../../ui';
import { CostExport } from './cost-export';
import { CostFilters } from './cost-filters';
import { CostGrid } from './cost-grid';
import { CostSums } from './cost-sums';
import { chipsOf, everything, newestFirst } from './filter-model';
import { useCosts } from './use-costs';

/** 外部质量费用: every cost line of all complaints, for those who see 财务. */
export function CostsPage() {
  return useHasRight('finance') ? <CostList /> : <NotShown />;
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
  const place = useListPlace('costs', { filter: everything, sort: newestFirst });
  const { filter, sort, setFilter } = place;
  const customers = useQuery('complaint.facets', {}).value?.customers ?? [];
  const { rows, sums, error, reload } = useCosts(filter, sort);
  const totals = sums.value;
  useReady('costs', (rows.isFirstLoaded && totals !== undefined) || error !== undefined);
  const chips = chipsOf(filter, texts, customers);
  return (
    <div className="register">
      <PageHeader
        title={costs.title}
        note={
          <span className="numbers" role="status" data-testid="count">
            {totals !== undefined && fill(costs.count, { n: totals.total.toLocaleString('en-US') })}
          </span>
        }
        actions={<CostExport filter={filter} />}
      />
      <CostFilters filter={filter} customers={customers} onFilter={setFilter} />
      <FilterChips
        chips={chips}
        onRemove={(chip) => setFilter(withoutParts(filter, chip))}
        onClear={() => setFilter(everything)}
      />
      {error !== undefined && <ErrorPanel error={error} where={costs.title} onRetry={reload} />}
      {sums.isSlow && <Loading />}
      {totals?.total === 0 &&
        (chips.length === 0 ? (
          <EmptyState text={costs.empty} />
        ) : (
          <EmptyState
            text={costs.noMatch}
            action={<Button onClick={() => setFilter(everything)}>{register.noMatchAction}</Button>}
          />
        ))}
      {totals !== undefined && totals.total > 0 && (
        <>
          <CostSums totals={totals} />
          <div className="register-body">
            <div className="register-list card">
              <CostGrid
                key={JSON.stringify({ filter, sort })}
                rows={rows}
                count={totals.total}
                place={place}
              />
            </div>
          </div>
        </>
      )}
    </div>
  );
}
