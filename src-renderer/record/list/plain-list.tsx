import { fill } from '@shared/text';
import type { ReactNode } from 'react';
import type { PagedRows } from '../../api';
import { type ListPlace, useDrawnColumns } from '../../state';
import { ErrorPanel, type GridColumn, Loading, useTexts, VirtualGrid } from '../../ui';

/** A list of any length in the order of its question: what narrows it and the count above, then its rows, or why there are none. */
export function PlainList<Row>(props: {
  /** Under which the widths of its columns are remembered. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: PagedRows<Row>;
  readonly place: Pick<
    ListPlace<object, unknown>,
    'filter' | 'active' | 'setActive' | 'scroll' | 'keepScroll'
  >;
  /** A sentence with the count as {n}. */
  readonly count: string;
  readonly keyOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  readonly tools?: ReactNode;
  /** Stands where there are no rows. */
  readonly empty: ReactNode;
}) {
  const { record } = useTexts();
  const { rows, place, title } = props;
  const { matching, error } = rows;
  const { columns, rowHeight, resize } = useDrawnColumns(props.name, props.columns);
  return (
    <>
      <div className="register-toolbar">
        {props.tools}
        <span className="register-count numbers" role="status" data-testid="count">
          {matching !== null && fill(props.count, { n: matching.toLocaleString('en-US') })}
        </span>
      </div>
      {error !== undefined && <ErrorPanel error={error} where={title} onRetry={rows.reload} />}
      {matching === null && error === undefined && <Loading />}
      {matching === 0 && props.empty}
      {matching !== null && matching > 0 && (
        <div className="register-body">
          <div className="register-list card">
            <VirtualGrid<Row>
              key={JSON.stringify(place.filter)}
              label={fill(record.grid, { title })}
              columns={columns}
              count={matching}
              rowAt={rows.rowAt}
              keyOf={props.keyOf}
              nameOf={props.nameOf}
              rowHeight={rowHeight}
              active={place.active}
              initialScroll={place.scroll()}
              onResize={resize}
              onRange={rows.want}
              onActivate={place.setActive}
              onOpen={props.onOpen}
              onScroll={place.keepScroll}
            />
          </div>
        </div>
      )}
    </>
  );
}
