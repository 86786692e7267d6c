import {
  ExportOutlined,
  FilterOutlined,
  LayoutOutlined,
  PlusOutlined,
  TableOutlined,
} from '@ant-design/icons';
import type { RecordRow } from '@shared/contract';
import { civilDateAt } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { go, routes, useCommand, useListPlace, useReady, useRemembered } from '../../state';
import {
  ColumnDialog,
  EmptyState,
  ErrorPanel,
  FilterChips,
  Loading,
  PageHeader,
  SearchInput,
  useDesk,
  useNow,
  useTexts,
  VirtualGrid,
  withoutParts,
  withParts,
} from '../../ui';
import type { AnyDescription } from '../description';
import { useKindWords } from '../model/words';
import { offeredColumns, widthOf } from './columns';
import { ExportDialog } from './export-dialog';
import { FilterDrawer } from './filter-drawer';
import {
  chipsOf,
  everything,
  listConditions,
  listName,
  newestFirst,
  type RecordFilter,
} from './filter-model';
import { PreviewPane } from './preview-pane';
import { SiblingKinds } from './sibling-kinds';
import { useListColumns } from './use-list-columns';
import { useRecordRows } from './use-record-rows';

const nothing: ReadonlySet<string> = new Set();
const thousands = (amount: number): string => amount.toLocaleString('en-US');

/** All records of a kind: filtered, sorted and searched; the count and the filters are always in sight. */
export function RecordListPage({ description }: { readonly description: AnyDescription }) {
  const { kind, mayBeNew = true } = description;
  const texts = useTexts();
  const { record, register } = texts;
  const words = useKindWords(description);
  const place = useListPlace(listName(kind), { filter: everything, sort: newestFirst });
  const { filter, sort, active } = place;
  const [isPreviewing, setIsPreviewing] = useRemembered('records.preview', false);
  const [selected, setSelected] = useState(nothing);
  const [open, setOpen] = useState<'filter' | 'columns' | 'export' | null>(null);
  const rows = useRecordRows(kind, filter, sort);
  const list = useListColumns(description);
  useReady('records', (rows.isFirstLoaded && rows.matching !== null) || rows.error !== undefined);
  useCommand('export', () => setOpen('export'), selected.size > 0);
  useCommand('new', () => begin(), mayBeNew);
  const setFilter = (next: RecordFilter): void => {
    place.setFilter(next);
    setSelected(nothing);
  };
  const toggle = (row: RecordRow): void => {
    const next = new Set(selected);
    if (!next.delete(row.id)) next.add(row.id);
    setSelected(next);
  };
  const openRecord = (row: RecordRow): void => void go(routes.record(kind, row.id));
  const begin = (): void => void go(routes.recordNew(kind));
  const { matching, all } = rows;
  const create = mayBeNew && (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      aria-keyshortcuts="Control+N"
      title="Ctrl+N"
      onClick={begin}
    >
      {words.create}
    </Button>
  );
  const ListActions = description.listActions;
  const { rules } = useDesk();
  const conditions = listConditions(kind, filter, civilDateAt(useNow(), rules.timeZone));
  const chips = chipsOf(filter, words, texts);
  return (
    <div className="register">
      <PageHeader
        title={words.title}
        note={
          <span className="numbers" role="status" data-testid="count">
            {matching !== null &&
              fill(record.count, { matching: thousands(matching), all: thousands(Math.max(all, matching)) })}
            {selected.size > 0 && ` · ${fill(register.selected, { count: selected.size })}`}
          </span>
        }
        actions={
          <>
            {selected.size > 0 && (
              <>
                <Button onClick={() => setSelected(nothing)}>{register.clearSelection}</Button>
                <Button icon={<ExportOutlined aria-hidden />} onClick={() => setOpen('export')}>
                  {record.exportChosen}
                </Button>
              </>
            )}
            {ListActions !== undefined && <ListActions filter={conditions} />}
            {create}
          </>
        }
      />
      <SiblingKinds description={description} />
      <div className="register-toolbar">
        <SearchInput
          label={record.search}
          max={200}
          value={filter.text ?? ''}
          onChange={(text) => setFilter(withParts(filter, { text }))}
        />
        <Button icon={<FilterOutlined aria-hidden />} onClick={() => setOpen('filter')}>
          {register.filter}
        </Button>
        <Button icon={<TableOutlined aria-hidden />} onClick={() => setOpen('columns')}>
          {register.columns}
        </Button>
        <Button
          icon={<LayoutOutlined aria-hidden />}
          aria-pressed={isPreviewing}
          onClick={() => setIsPreviewing(!isPreviewing)}
        >
          {register.preview}
        </Button>
      </div>
      <FilterChips
        chips={chips}
        onRemove={(chip) => setFilter(withoutParts(filter, chip))}
        onClear={() => setFilter(everything)}
      />
      {rows.error !== undefined && (
        <ErrorPanel error={rows.error} where={words.title} onRetry={rows.reload} />
      )}
      {matching === null && rows.error === undefined && <Loading />}
      {matching === 0 &&
        (chips.length === 0 ? (
          <EmptyState text={words.empty} action={create === false ? undefined : create} />
        ) : (
          <EmptyState
            text={record.noMatch}
            action={<Button onClick={() => setFilter(everything)}>{register.noMatchAction}</Button>}
          />
        ))}
      {matching !== null && matching > 0 && (
        <div className="register-body">
          <div className="register-list card">
            <VirtualGrid<RecordRow>
              key={JSON.stringify({ filter, sort })}
              columns={list.columns}
              count={matching}
              rowAt={rows.rowAt}
              keyOf={({ id }) => id}
              nameOf={({ number }) => fill(record.selectRow, { number })}
              rowHeight={list.rowHeight}
              label={fill(record.grid, { title: words.title })}
              sort={sort}
              active={active}
              selected={selected}
              initialScroll={place.scroll()}
              onSort={place.sortBy}
              onResize={list.resize}
              onResizeEnd={list.keepWidths}
              onRange={rows.want}
              onActivate={place.setActive}
              onToggle={toggle}
              onOpen={openRecord}
              onPreview={() => setIsPreviewing(!isPreviewing)}
              onScroll={place.keepScroll}
            />
          </div>
          {isPreviewing && (
            <PreviewPane
              description={description}
              row={rows.rowAt(active)}
              onOpen={openRecord}
              onClose={() => setIsPreviewing(false)}
            />
          )}
        </div>
      )}
      <FilterDrawer
        kind={kind}
        words={words}
        isOpen={open === 'filter'}
        filter={filter}
        onFilter={setFilter}
        onClose={() => setOpen(null)}
      />
      <ColumnDialog
        isOpen={open === 'columns'}
        title={fill(record.columnsTitle, { title: words.title })}
        offered={offeredColumns(words).map((column) => ({
          key: column,
          label: record.column[column],
          width: widthOf(column),
        }))}
        chosen={list.chosen}
        onChoose={list.choose}
        onClose={() => setOpen(null)}
      />
      {open === 'export' && (
        <ExportDialog description={description} ids={[...selected]} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
