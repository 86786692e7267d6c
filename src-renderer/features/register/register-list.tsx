import type { ComplaintFilter } from '@shared/contract';
import type { RegisterRow } from '@shared/domain/complaint';
import { fill } from '@shared/text';
import type { ListPlace } from '../../state';
import { useTexts, VirtualGrid } from '../../ui';
import { PreviewPane } from './preview-pane';
import { useColumns } from './use-columns';
import type { RegisterSort, Rows } from './use-rows';

/** The rows, and beside them the preview of the chosen one. */
export function RegisterList(props: {
  readonly place: ListPlace<ComplaintFilter, RegisterSort>;
  readonly rows: Rows;
  readonly matching: number;
  readonly selected: ReadonlySet<string>;
  readonly isPreviewing: boolean;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onPreview: (isOn: boolean) => void;
  readonly onOpen: (row: RegisterRow) => void;
}) {
  const words = useTexts().register;
  const { columns, rowHeight, resize, keepWidths } = useColumns();
  const { rows, place } = props;
  const { filter, sort, active } = place;
  const toggle = (row: RegisterRow): void => {
    const next = new Set(props.selected);
    if (!next.delete(row.id)) next.add(row.id);
    props.onSelect(next);
  };
  return (
    <div className="register-body">
      <div className="register-list card">
        <VirtualGrid<RegisterRow>
          key={JSON.stringify({ filter, sort })}
          columns={columns}
          count={props.matching}
          rowAt={rows.rowAt}
          keyOf={({ id }) => id}
          nameOf={({ number }) => fill(words.selectRow, { number })}
          rowHeight={rowHeight}
          label={words.grid}
          sort={sort}
          active={active}
          selected={props.selected}
          initialScroll={place.scroll()}
          onSort={place.sortBy}
          onResize={resize}
          onResizeEnd={keepWidths}
          onRange={rows.want}
          onActivate={place.setActive}
          onToggle={toggle}
          onOpen={props.onOpen}
          onPreview={() => props.onPreview(!props.isPreviewing)}
          onScroll={place.keepScroll}
        />
      </div>
      {props.isPreviewing && (
        <PreviewPane row={rows.rowAt(active)} onOpen={props.onOpen} onClose={() => props.onPreview(false)} />
      )}
    </div>
  );
}
