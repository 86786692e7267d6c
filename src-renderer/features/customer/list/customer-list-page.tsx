import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import type { CustomerRow } from '@shared/contract';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { go, routes, useCommand, useDrawnColumns, useListPlace, useReady } from '../../../state';
import {
  EmptyState,
  ErrorPanel,
  FilterChips,
  Loading,
  PageHeader,
  useTexts,
  VirtualGrid,
  withoutParts,
} from '../../../ui';
import { columnsOf } from './columns';
import { CustomerFilters } from './customer-filters';
import { ExportChosen } from './export-chosen';
import { byName, chipsOf, everything } from './filter-model';
import { useCustomerRows } from './use-customer-rows';

const nothing: ReadonlySet<string> = new Set();
const thousands = (amount: number): string => amount.toLocaleString('en-US');

/** 顾客档案: everybody, filtered by grade, kind and state, found by name, code and pinyin. */
export function CustomerListPage() {
  const texts = useTexts();
  const { customer: words, register } = texts;
  const place = useListPlace('customers', { filter: everything, sort: byName });
  const { filter, sort, active, setFilter } = place;
  const [selected, setSelected] = useState(nothing);
  const { columns, rowHeight, resize } = useDrawnColumns('customers', columnsOf(texts));
  const rows = useCustomerRows(filter, sort);
  useReady('customers', (rows.isFirstLoaded && rows.matching !== null) || rows.error !== undefined);
  useCommand('new', () => void go(routes.customerNew));
  const toggle = ({ id }: CustomerRow): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  const { matching, all } = rows;
  const chips = chipsOf(filter, texts);
  const buttons = (
    <>
      {selected.size > 0 && <ExportChosen ids={[...selected]} />}
      <Button icon={<ImportOutlined aria-hidden />} onClick={() => void go(routes.customerImport)}>
        {words.import}
      </Button>
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        aria-keyshortcuts="Control+N"
        title="Ctrl+N"
        onClick={() => void go(routes.customerNew)}
      >
        {words.create}
      </Button>
    </>
  );
  return (
    <div className="register">
      <PageHeader
        title={words.title}
        note={
          <span className="numbers" role="status" data-testid="count">
            {matching !== null &&
              fill(words.count, { matching: thousands(matching), all: thousands(Math.max(all, matching)) })}
          </span>
        }
        actions={buttons}
      />
      <CustomerFilters filter={filter} onFilter={setFilter} />
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
          <EmptyState text={words.empty} action={buttons} />
        ) : (
          <EmptyState
            text={words.noMatch}
            action={<Button onClick={() => setFilter(everything)}>{register.noMatchAction}</Button>}
          />
        ))}
      {matching !== null && matching > 0 && (
        <div className="register-body">
          <div className="register-list card">
            <VirtualGrid<CustomerRow>
              key={JSON.stringify({ filter, sort })}
              columns={columns}
              count={matching}
              rowAt={rows.rowAt}
              keyOf={({ id }) => id}
              nameOf={({ name }) => fill(words.selectRow, { name })}
              rowHeight={rowHeight}
              label={words.grid}
              sort={sort}
              active={active}
              selected={selected}
              initialScroll={place.scroll()}
              onSort={place.sortBy}
              onResize={resize}
              onRange={rows.want}
              onActivate={place.setActive}
              onToggle={toggle}
              onOpen={({ id }) => void go(routes.customer(id))}
              onScroll={place.keepScroll}
            />
          </div>
        </div>
      )}
    </div>
  );
}
