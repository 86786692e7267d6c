import type { CostFilter } from '@shared/contract';
import type { ListedCost } from '@shared/domain/cost';
import type { PagedRows } from '../../api';
import { go, type ListPlace, routes, useDrawnColumns } from '../../state';
import { useTexts, VirtualGrid } from '../../ui';
import { columnsOf } from './columns';
import type { CostSort } from './filter-model';

/** The lines themselves; one opens the costs of its complaint. */
export function CostGrid(props: {
  readonly rows: PagedRows<ListedCost>;
  readonly count: number;
  readonly place: ListPlace<CostFilter, CostSort>;
}) {
  const texts = useTexts();
  const { costs } = texts;
  const { rows, count, place } = props;
  const { columns, rowHeight, resize } = useDrawnColumns('costs', columnsOf(texts));
  return (
    <VirtualGrid<ListedCost>
      columns={columns}
      count={count}
      rowAt={rows.rowAt}
      keyOf={({ complaintId, line }) => `${complaintId} ${line}`}
      nameOf={({ complaintNumber }) => complaintNumber}
      rowHeight={rowHeight}
      label={costs.grid}
      sort={place.sort}
      active={place.active}
      initialScroll={place.scroll()}
      onSort={place.sortBy}
      onResize={resize}
      onRange={rows.want}
      onActivate={place.setActive}
      onOpen={({ complaintId }) => void go(routes.complaintCosts(complaintId))}
      onScroll={place.keepScroll}
    />
  );
}
