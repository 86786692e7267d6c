import type { ReportRow } from '@shared/contract';
import { fill } from '@shared/text';
import { Button, Radio, Table, Tag } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../api';
import { go, PlaceLink, routes, useReady } from '../../state';
import { dayText, EmptyState, ErrorPanel, Loading, PageHeader, SearchInput, useTexts } from '../../ui';
import { NtfTable } from '../ntf';
import { ActionTable } from './list/action-table';
import './report.css';

type View = 'reports' | 'actions' | 'ntf';

const portion = 100;

/** 8D与对策: every report with how far it has come, what all of them still have to do, and the NTF analyses. */
export function ReportsPage() {
  const { ntf, workspace } = useTexts();
  const { list } = workspace;
  const [view, setView] = useState<View>('reports');
  return (
    <div className="page">
      <PageHeader
        title={list.title}
        actions={
          <Radio.Group
            optionType="button"
            value={view}
            aria-label={list.title}
            options={[
              { value: 'reports', label: list.reports },
              { value: 'actions', label: list.actions },
              { value: 'ntf', label: ntf.title },
            ]}
            onChange={(event) => setView(event.target.value as View)}
          />
        }
      />
      {view === 'reports' && <Reports />}
      {view === 'actions' && <ActionTable />}
      {view === 'ntf' && <NtfTable />}
    </div>
  );
}

function Reports() {
  const texts = useTexts();
  const { list, standing } = texts.workspace;
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(portion);
  const query = useQuery('report.page', search === '' ? { offset: 0, limit } : { search, offset: 0, limit });
  useReady('reports', query.value !== undefined || query.error !== undefined);
  const reports = query.value?.reports ?? [];
  const total = query.value?.total ?? 0;
  return (
    <>
      <div className="editor-tools">
        <SearchInput label={list.search} max={120} value={search} onChange={setSearch} />
        {query.value !== undefined && (
          <span className="editor-quiet numbers">{fill(list.count, { n: total })}</span>
        )}
      </div>
      {query.error !== undefined && (
        <ErrorPanel error={query.error} where={list.loadFailed} onRetry={query.reload} />
      )}
      {query.value === undefined && query.isSlow && <Loading />}
      {query.value !== undefined && reports.length === 0 && (
        <EmptyState
          text={search === '' ? list.empty : fill(list.emptySearch, { text: search })}
          action={<Button onClick={() => void go(routes.register)}>{list.toRegister}</Button>}
        />
      )}
      {reports.length > 0 && (
        <Table<ReportRow>
          className="editor-table"
          size="middle"
          rowKey="id"
          pagination={false}
          dataSource={[...reports]}
          columns={[
            {
              key: 'number',
              title: list.number,
              render: (_: unknown, row) => (
                <PlaceLink to={routes.report(row.id)}>{row.printedNumber}</PlaceLink>
              ),
            },
            { key: 'customer', title: list.customer, dataIndex: 'customerName' },
            { key: 'subject', title: list.subject, dataIndex: 'subject' },
            { key: 'stage', title: list.stage, dataIndex: 'stage' },
            {
              key: 'standing',
              title: list.standing,
              render: (_: unknown, row) =>
                row.isVoid ? (
                  <Tag>{list.void}</Tag>
                ) : (
                  <Tag
                    color={colours[row.standing]}
                  >{`${signs[row.standing]} ${standing[row.standing]}`}</Tag>
                ),
            },
            {
              key: 'next',
              title: list.next,
              className: 'numbers',
              render: (_: unknown, row) => (row.nextOn === null ? '–' : dayText(row.nextOn, texts)),
            },
            {
              key: 'open',
              title: list.openActions,
              className: 'numbers',
              render: (_: unknown, row) => (
                <>
                  {row.openActions}
                  {row.overdueActions > 0 && (
                    <span className="tone-red"> ▲ {fill(list.overdue, { n: row.overdueActions })}</span>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      {total > reports.length && reports.length > 0 && (
        <Button onClick={() => setLimit(limit + portion)} disabled={limit >= mostShown}>
          {fill(list.more, { n: Math.min(portion, total - reports.length) })}
        </Button>
      )}
    </>
  );
}

/** As many as one question may ask for. */
const mostShown = 500;

const colours: Readonly<Record<ReportRow['standing'], string>> = {
  'in-work': 'default',
  'with-customer': 'blue',
  accepted: 'green',
  conditional: 'gold',
  rejected: 'red',
};

/** Colour never speaks alone (ux.md). */
const signs: Readonly<Record<ReportRow['standing'], string>> = {
  'in-work': '✎',
  'with-customer': '◔',
  accepted: '✓',
  conditional: '◐',
  rejected: '▲',
};
