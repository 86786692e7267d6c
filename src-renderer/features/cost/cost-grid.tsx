import type { ListedCost } from '@shared/domain/cost';
import { fill } from '@shared/text';
import type { PagedRows } from '../../api';
import { go, recall, remember, routes, usePreferences, useRemembered } from '../../state';
import { useTexts, VirtualGrid } from '../../ui';
import { columnsOf } from './columns';
import type { CostSort } from './filter-model';

/** The lines themselves; one opens the costs of its complaint. */
export function CostGrid(props: {
  readonly rows: PagedRows<ListedCost>;
  readonly count: number;
  readonly sort: CostSort;
  readonly onSort: (sort: CostSort) => void;
}) {
  const texts = useTexts();
  const { costs, register } = texts;
  const { rows, count, sort, onSort } = props;
  const [active, setActive] = useRemembered('costs.active', 0);
  const [widths, setWidths] = useRemembered<Readonly<Record<string, number>>>('costs.widths', {});
  const isLarge = usePreferences(({ textSize }) => textSize === 'large');
  return (
    <VirtualGrid<ListedCost>
      columns={columnsOf(texts, widths)}
      count={count}
      rowAt={rows.rowAt}
      keyOf={({ complaintId, line }) => `${complaintId} ${line}`}
      nameOf={({ complaintNumber }) => complaintNumber}
      rowHeight={isLarge ? 50 : 42}
      words={{
        label: costs.grid,
        select: register.selectRows,
        sortBy: (label) => fill(register.sortBy, { label }),
        resize: (label) => fill(register.resize, { label }),
      }}
      sort={sort}
      active={active}
      initialScroll={recall('costs.scroll', 0)}
      onSort={(key) =>
        onSort({ key: key as CostSort['key'], descending: sort.key === key ? !sort.descending : false })
      }
      onResize={(key, width) => setWidths({ ...widths, [key]: width })}
      onResizeEnd={() => undefined}
      onRange={rows.want}
      onActivate={setActive}
      onOpen={({ complaintId }) => void go(routes.complaintCosts(complaintId))}
      onPreview={() => undefined}
      onScroll={(top) => remember('costs.scroll', top)}
    />
  );
}
