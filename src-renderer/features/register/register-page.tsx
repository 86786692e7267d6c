import type { ComplaintFilter } from '@shared/contract';
import type { RegisterRow } from '@shared/domain/complaint';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useQuery } from '../../api';
import {
  go,
  recall,
  registerFilterKey,
  remember,
  routes,
  savePreferences,
  useCommand,
  usePreferences,
  useReady,
  useRemembered,
} from '../../state';
import {
  EmptyState,
  ErrorPanel,
  FilterChips,
  Loading,
  PageHeader,
  turnText,
  useDesk,
  useNow,
  VirtualGrid,
} from '../../ui';
import { chosenColumns, gridColumns } from './columns';
import { ExportMenu } from './export-menu';
import { chipsOf, withoutChip } from './filter-model';
import { PreviewPane } from './preview-pane';
import { Toolbar } from './toolbar';
import { type RegisterSort, useRows } from './use-rows';
import './register.css';

const everything: ComplaintFilter = {};
const newestFirst: RegisterSort = { key: 'receivedAt', descending: true };
const scrollKey = 'register.scroll';

/** The register: every complaint, filtered, sorted and searched; the count and the filters are always in sight. */
export function RegisterPage() {
  const { texts, rules } = useDesk();
  const words = texts.register;
  const now = useNow();
  const [filter, setFilterOnly] = useRemembered(registerFilterKey, everything);
  const [sort, setSort] = useRemembered('register.sort', newestFirst);
  const [active, setActive] = useRemembered('register.active', 0);
  const [isPreviewing, setIsPreviewing] = useRemembered('register.preview', false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isExporting, setIsExporting] = useState(false);
  const remembered = usePreferences((preferences) => preferences.registerColumns);
  const isLarge = usePreferences(({ textSize }) => textSize === 'large');
  const rows = useRows(filter, sort);
  const count = useQuery('complaint.count', { filter });
  const facets = useQuery('complaint.facets', {});
  useReady('register', (rows.isFirstLoaded && count.value !== undefined) || rows.error !== undefined);
  useCommand('export', () => setIsExporting(true));

  const setFilter = (next: ComplaintFilter): void => {
    setFilterOnly(next);
    setActive(0);
    remember(scrollKey, 0);
    setSelected(new Set());
  };
  const minute = Math.floor(now / 60_000) * 60_000;
  const scale = isLarge ? 17 / 14 : 1;
  const columns = useMemo(
    () =>
      gridColumns(
        chosenColumns(remembered),
        { texts, timeZone: rules.timeZone, now: minute, turnText: (turn) => turnText(turn, texts) },
        scale,
      ),
    [remembered, texts, rules.timeZone, minute, scale],
  );
  const resize = (key: string, width: number): void =>
    usePreferences.setState({
      registerColumns: chosenColumns(remembered).map((column) =>
        column.key === key ? { key, width: Math.round(width / scale) } : { ...column },
      ),
    });
  const toggle = (row: RegisterRow): void => {
    const next = new Set(selected);
    if (!next.delete(row.id)) next.add(row.id);
    setSelected(next);
  };
  const open = useCallback((row: RegisterRow): void => void go(routes.complaint(row.id)), []);
  const matching = count.value?.matching ?? 0;
  const all = count.value?.all ?? 0;
  const chips = chipsOf(filter, texts, facets.value?.customers ?? []);
  const isKnown = count.value !== undefined && rows.isFirstLoaded;
  const countText = fill(words.count, {
    matching: matching.toLocaleString('en-US'),
    all: all.toLocaleString('en-US'),
  });
  return (
    <div className="register">
      <PageHeader
        title={texts.frame.page.register}
        note={
          <span className="numbers" role="status" data-testid="count">
            {count.value === undefined ? '' : countText}
            {selected.size > 0 && ` · ${fill(words.selected, { count: selected.size })}`}
          </span>
        }
        actions={
          <>
            {selected.size > 0 && (
              <Button onClick={() => setSelected(new Set())}>{words.clearSelection}</Button>
            )}
            <ExportMenu
              filter={filter}
              matching={matching}
              selectedIds={[...selected]}
              isOpen={isExporting}
              onOpenChange={setIsExporting}
            />
          </>
        }
      />
      <Toolbar
        filter={filter}
        facets={facets.value?.customers ?? []}
        isPreviewing={isPreviewing}
        onFilter={setFilter}
        onPreview={setIsPreviewing}
      />
      <FilterChips
        chips={chips}
        onRemove={(key) => setFilter(withoutChip(filter, key))}
        onClear={() => setFilter(everything)}
      />
      {rows.error !== undefined && (
        <ErrorPanel error={rows.error} where={texts.frame.page.register} onRetry={rows.reload} />
      )}
      <div className="register-body">
        <div className="register-list card">
          {isKnown && matching === 0 ? (
            all === 0 ? (
              <EmptyState
                text={words.empty}
                action={
                  <Button type="primary" onClick={() => void go(routes.intake)}>
                    {words.emptyAction}
                  </Button>
                }
              />
            ) : (
              <EmptyState
                text={words.noMatch}
                action={<Button onClick={() => setFilter(everything)}>{words.noMatchAction}</Button>}
              />
            )
          ) : (
            <VirtualGrid<RegisterRow>
              key={JSON.stringify({ filter, sort })}
              columns={columns}
              count={matching}
              rowAt={rows.rowAt}
              keyOf={({ id }) => id}
              nameOf={({ number }) => fill(words.selectRow, { number })}
              rowHeight={isLarge ? 50 : 42}
              words={{
                label: words.grid,
                select: words.selectAll,
                sortBy: (label) => fill(words.sortBy, { label }),
                resize: (label) => fill(words.resize, { label }),
              }}
              sort={sort}
              active={active}
              selected={selected}
              initialScroll={recall(scrollKey, 0)}
              onSort={(key) => {
                remember(scrollKey, 0);
                setActive(0);
                setSort({
                  key: key as RegisterSort['key'],
                  descending: sort.key === key ? !sort.descending : false,
                });
              }}
              onResize={resize}
              onResizeEnd={() =>
                void savePreferences({ registerColumns: usePreferences.getState().registerColumns })
              }
              onRange={rows.want}
              onActivate={setActive}
              onToggle={toggle}
              onOpen={open}
              onPreview={() => setIsPreviewing(!isPreviewing)}
              onScroll={(top) => remember(scrollKey, top)}
            />
          )}
          {!isKnown && rows.error === undefined && <Loading />}
        </div>
        {isPreviewing && (
          <PreviewPane row={rows.rowAt(active)} onOpen={open} onClose={() => setIsPreviewing(false)} />
        )}
      </div>
    </div>
  );
}
