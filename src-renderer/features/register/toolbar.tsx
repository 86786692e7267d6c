import { FilterOutlined, LayoutOutlined, TableOutlined } from '@ant-design/icons';
import type { ComplaintFilter } from '@shared/contract';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { afterReady, deferred, OnceWanted } from '../../state';
import { type CustomerFacet, SearchInput, useTexts, withParts } from '../../ui';
import { ViewMenu } from './view-menu';

const ColumnDialog = deferred(async () => (await import('./column-dialog')).ColumnDialog);
const FilterDrawer = deferred(async () => (await import('./filter-drawer')).FilterDrawer);

/** Search, views, filters, columns, preview. */
export function Toolbar(props: {
  readonly filter: ComplaintFilter;
  readonly facets: readonly CustomerFacet[];
  readonly isPreviewing: boolean;
  readonly onFilter: (filter: ComplaintFilter) => void;
  readonly onPreview: (isOn: boolean) => void;
}) {
  const words = useTexts().register;
  const [isFiltering, setIsFiltering] = useState(false);
  const [isChoosing, setIsChoosing] = useState(false);
  const { filter } = props;
  useEffect(
    () => afterReady(() => void Promise.allSettled([FilterDrawer.fetch(), ColumnDialog.fetch()])),
    [],
  );
  return (
    <div className="register-toolbar">
      <SearchInput
        label={words.search}
        max={200}
        value={filter.search ?? ''}
        onChange={(search) => props.onFilter(withParts(filter, { search }))}
      />
      <Button icon={<FilterOutlined aria-hidden />} onClick={() => setIsFiltering(true)}>
        {words.filter}
      </Button>
      <ViewMenu filter={filter} onFilter={props.onFilter} />
      <Button icon={<TableOutlined aria-hidden />} onClick={() => setIsChoosing(true)}>
        {words.columns}
      </Button>
      <Button
        icon={<LayoutOutlined aria-hidden />}
        aria-pressed={props.isPreviewing}
        onClick={() => props.onPreview(!props.isPreviewing)}
      >
        {words.preview}
      </Button>
      <OnceWanted isWanted={isFiltering}>
        <FilterDrawer
          isOpen={isFiltering}
          filter={filter}
          facets={props.facets}
          onFilter={props.onFilter}
          onClose={() => setIsFiltering(false)}
        />
      </OnceWanted>
      <OnceWanted isWanted={isChoosing}>
        <ColumnDialog isOpen={isChoosing} onClose={() => setIsChoosing(false)} />
      </OnceWanted>
    </div>
  );
}
