import { fill } from '@shared/text';
import { type PointerEvent, useRef } from 'react';
import { useTexts } from './desk-context';
import type { GridColumn, GridSort } from './grid-types';

const narrowest = 40;
const widest = 1200;

/** The sticky head: sort by click, width by dragging its edge. */
export function GridHead<T>(props: {
  readonly columns: readonly GridColumn<T>[];
  readonly isSelectable: boolean;
  readonly sort?: GridSort | undefined;
  readonly onSort?: ((key: string) => void) | undefined;
  readonly onResize: (key: string, width: number) => void;
  readonly onResizeEnd?: (() => void) | undefined;
}) {
  const { register } = useTexts();
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it holds the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useSemanticElements: rows are placed freely, which a table element cannot
    <div className="grid-row grid-head" role="row" aria-rowindex={1}>
      {props.isSelectable && (
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div className="grid-cell grid-check" role="columnheader">
          <span className="visually-hidden">{register.selectRows}</span>
        </div>
      )}
      {props.columns.map((column) => (
        <HeadCell key={column.key} column={column} {...props} />
      ))}
    </div>
  );
}

function HeadCell<T>(props: {
  readonly column: GridColumn<T>;
  readonly sort?: GridSort | undefined;
  readonly onSort?: ((key: string) => void) | undefined;
  readonly onResize: (key: string, width: number) => void;
  readonly onResizeEnd?: (() => void) | undefined;
}) {
  const { column, sort, onSort } = props;
  const { register } = useTexts();
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const { sortKey } = column;
  const arrow = sort?.descending === true ? '↓' : '↑';
  const isSorted = sortKey !== undefined && sortKey === sort?.key;
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (start.current === null) return;
    const width = Math.round(start.current.width + event.clientX - start.current.x);
    props.onResize(column.key, Math.min(widest, Math.max(narrowest, width)));
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it holds the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useSemanticElements: rows are placed freely, which a table element cannot
    <div
      className="grid-cell"
      role="columnheader"
      data-right={column.isRight || undefined}
      style={{ width: column.width }}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      {sortKey === undefined || onSort === undefined ? (
        <span className="grid-label">{column.label}</span>
      ) : (
        <button
          type="button"
          className="grid-sort"
          title={fill(register.sortBy, { label: column.label })}
          onClick={() => onSort(sortKey)}
        >
          <span className="grid-label">{column.label}</span>
          <span aria-hidden="true" className="grid-arrow">
            {isSorted ? arrow : ''}
          </span>
        </button>
      )}
      <span
        className="grid-resize"
        title={fill(register.resize, { label: column.label })}
        onPointerDown={(event) => {
          start.current = { x: event.clientX, width: column.width };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          start.current = null;
          props.onResizeEnd?.();
        }}
      />
    </div>
  );
}
