import type { ComplaintFilter, ExportRequest } from '@shared/contract';
import type { RegisterRow } from '@shared/domain/complaint';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useQuery } from '../../api';
import { exportLabel, Preview } from '../../preview';
import { go, routes, useCommand, useListPlace, useReady, useRemembered } from '../../state';
import { ErrorPanel, FilterChips, Loading, PageHeader, useDesk } from '../../ui';
import { ExportMenu } from './export-menu';
import { requestOf } from './export-request';
import { chipsOf, withoutChip } from './filter-model';
import { NoRows } from './no-rows';
import { RegisterList } from './register-list';
import { Toolbar } from './toolbar';
import { newestFirst, useRows } from './use-rows';
import './register.css';

const everything: ComplaintFilter = {};
const nothing: ReadonlySet<string> = new Set();
/** The register: every complaint, filtered, sorted and searched; the count and the filters are always in sight. */
export function RegisterPage() {
  const { texts, language } = useDesk();
  const words = texts.register;
  const place = useListPlace('register', { filter: everything, sort: newestFirst });
  const { filter, sort } = place;
  const [isPreviewing, setIsPreviewing] = useRemembered('register.preview', false);
  const [selected, setSelected] = useState(nothing);
  const [isExporting, setIsExporting] = useState(false);
  const [previewed, setPreviewed] = useState<ExportRequest | null>(null);
  const rows = useRows(filter, sort);
  const count = useQuery('complaint.count', { filter });
  const facets = useQuery('complaint.facets', {});
  const customers = facets.value?.customers ?? [];
  useReady('register', (rows.isFirstLoaded && count.value !== undefined) || rows.error !== undefined);
  useCommand('export', () => setIsExporting(true));
  useCommand('print', () => {
    const wanted = { filter, ids: [...selected], month: '', code: '' };
    setPreviewed(requestOf(selected.size > 0 ? 'selection' : 'filter', wanted, { format: 'pdf', language }));
  });

  const setFilter = (next: ComplaintFilter): void => {
    place.setFilter(next);
    setSelected(nothing);
  };
  const clear = (): void => setFilter(everything);
  const open = useCallback((row: RegisterRow): void => void go(routes.complaint(row.id)), []);
  const { matching, all } = count.value ?? { matching: 0, all: 0 };
  return (
    <div className="register">
      <PageHeader
        title={texts.frame.page.register}
        note={
          <span className="numbers" role="status" data-testid="count">
            {count.value !== undefined &&
              fill(words.count, { matching: thousands(matching), all: thousands(all) })}
            {selected.size > 0 && ` · ${fill(words.selected, { count: selected.size })}`}
          </span>
        }
        actions={
          <>
            {selected.size > 0 && (
              <Button onClick={() => setSelected(nothing)}>{words.clearSelection}</Button>
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
        facets={customers}
        isPreviewing={isPreviewing}
        onFilter={setFilter}
        onPreview={setIsPreviewing}
      />
      <FilterChips
        chips={chipsOf(filter, texts, customers)}
        onRemove={(key) => setFilter(withoutChip(filter, key))}
        onClear={clear}
      />
      {rows.error !== undefined && (
        <ErrorPanel error={rows.error} where={texts.frame.page.register} onRetry={rows.reload} />
      )}
      {count.isSlow && <Loading />}
      {count.value !== undefined && matching === 0 && <NoRows isEmpty={all === 0} onClear={clear} />}
      {count.value !== undefined && matching > 0 && (
        <RegisterList
          place={place}
          rows={rows}
          matching={matching}
          selected={selected}
          isPreviewing={isPreviewing}
          onSelect={setSelected}
          onPreview={setIsPreviewing}
          onOpen={open}
        />
      )}
      <Preview
        request={previewed}
        name={texts.frame.job.formRegister}
        labelOf={(format) => exportLabel(texts.frame.job.formRegister, format, texts)}
        onClose={() => setPreviewed(null)}
      />
    </div>
  );
}

const thousands = (amount: number): string => amount.toLocaleString('en-US');
