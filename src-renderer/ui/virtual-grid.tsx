import { Checkbox } from 'antd';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { GridHead } from './grid-head';
import type { GridColumn, GridSort } from './grid-types';

/** Rows drawn above and below what is seen. */
const margin = 6;

/** What a page has above and below its list, about (px): the first drawing should need no second one once the list is measured. */
const aroundList = 260;

/**
 * A list of any length: only the rows in sight exist. Arrows, PgUp/PgDn, Home/End move, Enter opens, Space previews, X selects.
 * Rows not loaded yet are shown as bars; `onRange` says which are wanted.
 */
export function VirtualGrid<T>(props: {
  readonly columns: readonly GridColumn<T>[];
  readonly count: number;
  readonly rowAt: (index: number) => T | undefined;
  readonly keyOf: (row: T) => string;
  readonly nameOf: (row: T) => string;
  readonly rowHeight: number;
  /** What the list is of. */
  readonly label: string;
  /** With `onSort`; without both the rows stand in the order of the question. */
  readonly sort?: GridSort;
  readonly active: number;
  /** With `onToggle`; without both no row can be selected. */
  readonly selected?: ReadonlySet<string>;
  readonly initialScroll: number;
  readonly onSort?: (key: string) => void;
  readonly onResize: (key: string, width: number) => void;
  readonly onResizeEnd?: () => void;
  readonly onRange: (first: number, last: number) => void;
  readonly onActivate: (index: number) => void;
  readonly onToggle?: (row: T) => void;
  readonly onOpen: (row: T) => void;
  readonly onPreview?: () => void;
  readonly onScroll: (top: number) => void;
}) {
  const { count, rowHeight, rowAt, active, onRange, onToggle } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(() => ({
    top: props.initialScroll,
    height: Math.max(rowHeight, window.innerHeight - aroundList),
  }));
  const first = Math.max(0, Math.floor(view.top / rowHeight) - margin);
  const last = Math.min(count - 1, Math.ceil((view.top + view.height) / rowHeight) + margin);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when the grid is first shown
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.scrollTop = props.initialScroll;
    // The rows beyond the edges cover a difference of less than one.
    const measure = (): void =>
      setView((before) =>
        Math.abs(before.height - element.clientHeight) < rowHeight
          ? before
          : { ...before, height: element.clientHeight },
      );
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (last >= first) onRange(first, last);
  }, [first, last, onRange]);

  const moveTo = (index: number): void => {
    const next = Math.min(count - 1, Math.max(0, index));
    if (next < 0) return;
    props.onActivate(next);
    const element = box.current;
    if (element === null) return;
    const seen = element.clientHeight - rowHeight;
    if (next * rowHeight < element.scrollTop) element.scrollTop = next * rowHeight;
    else if ((next + 1) * rowHeight > element.scrollTop + seen)
      element.scrollTop = (next + 1) * rowHeight - seen;
  };
  const steps = (height: number): Readonly<Record<string, number>> => {
    const page = Math.max(1, Math.floor(height / rowHeight) - 2);
    return {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    };
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = steps(event.currentTarget.clientHeight)[event.key];
    const row = rowAt(active);
    if (step !== undefined) moveTo(step);
    else if (event.key === 'Enter' && row !== undefined) props.onOpen(row);
    else if (event.key === ' ' && props.onPreview !== undefined) props.onPreview();
    else if (event.key.toLowerCase() === 'x' && row !== undefined && onToggle !== undefined) onToggle(row);
    else return;
    event.preventDefault();
  };

  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed freely, which a table element cannot
    <div
      ref={box}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-multiselectable={onToggle !== undefined}
      aria-activedescendant={active >= first && active <= last ? `${id}-${active}` : undefined}
      onKeyDown={press}
      onScroll={(event) => {
        const top = event.currentTarget.scrollTop;
        setView((before) => ({ ...before, top }));
        props.onScroll(top);
      }}
    >
      <div className="grid-sheet" role="presentation">
        <GridHead
          columns={props.columns}
          isSelectable={onToggle !== undefined}
          sort={props.sort}
          onSort={props.onSort}
          onResize={props.onResize}
          onResizeEnd={props.onResizeEnd}
        />
        <div className="grid-body" role="presentation" style={{ height: count * rowHeight }}>
          {indexes.map((index) => {
            const row = rowAt(index);
            const isSelected = row !== undefined && props.selected?.has(props.keyOf(row)) === true;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works on the grid itself
              // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus (aria-activedescendant)
              // biome-ignore lint/a11y/useSemanticElements: rows are placed freely, which a table element cannot
              <div
                key={index}
                id={`${id}-${index}`}
                className="grid-row"
                role="row"
                aria-rowindex={index + 2}
                aria-selected={isSelected}
                data-active={index === active || undefined}
                data-index={index}
                style={{ height: rowHeight, transform: `translateY(${index * rowHeight}px)` }}
                onClick={() => props.onActivate(index)}
                onDoubleClick={() => {
                  if (row !== undefined) props.onOpen(row);
                }}
              >
                {row === undefined ? (
                  <Waiting columns={props.columns} isSelectable={onToggle !== undefined} />
                ) : (
                  <>
                    {onToggle !== undefined && (
                      // biome-ignore lint/a11y/useFocusableInteractive: as above
                      // biome-ignore lint/a11y/useSemanticElements: as above
                      <div className="grid-cell grid-check" role="gridcell">
                        <Checkbox
                          checked={isSelected}
                          tabIndex={-1}
                          aria-label={props.nameOf(row)}
                          onChange={() => onToggle(row)}
                        />
                      </div>
                    )}
                    {props.columns.map((column) => (
                      // biome-ignore lint/a11y/useFocusableInteractive: as above
                      // biome-ignore lint/a11y/useSemanticElements: as above
                      <div
                        key={column.key}
                        className="grid-cell"
                        role="gridcell"
                        data-right={column.isRight || undefined}
                        style={{ width: column.width }}
                      >
                        {column.render(row)}
                      </div>
                    ))}
                  </>
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Waiting<T>(props: { readonly columns: readonly GridColumn<T>[]; readonly isSelectable: boolean }) {
  return (
    <>
      {props.isSelectable && (
        // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
        // biome-ignore lint/a11y/useSemanticElements: rows are placed freely, which a table element cannot
        <div className="grid-cell grid-check" role="gridcell" />
      )}
      {props.columns.map(({ key, width }) => (
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div key={key} className="grid-cell" role="gridcell" style={{ width }}>
          <span className="grid-bar" />
        </div>
      ))}
    </>
  );
}
