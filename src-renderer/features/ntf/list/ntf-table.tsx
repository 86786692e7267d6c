import type { RecordRow } from '@shared/contract';
import { fill } from '@shared/text';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../../api';
import { PlaceLink, routes, useReady } from '../../../state';
import { dayText, EmptyState, ErrorPanel, Loading, useTexts } from '../../../ui';

const portion = 100;
/** As many as one question may ask for. */
const mostShown = 500;

/** All NTF analyses, the one registered last first. */
export function NtfTable() {
  const texts = useTexts();
  const { list } = texts.ntf;
  const [limit, setLimit] = useState(portion);
  const query = useQuery('record.page', { kind: 'ntf-analysis', withVoid: true, offset: 0, limit });
  useReady('ntf-list', query.value !== undefined || query.error !== undefined);
  const { records = [], total = 0 } = query.value ?? {};
  return (
    <>
      {query.error !== undefined && (
        <ErrorPanel error={query.error} where={list.loadFailed} onRetry={query.reload} />
      )}
      {query.value === undefined && query.isSlow && <Loading />}
      {query.value !== undefined && records.length === 0 && <EmptyState text={list.empty} />}
      {records.length > 0 && (
        <>
          <div className="editor-tools">
            <span className="editor-quiet numbers">{fill(list.count, { n: total })}</span>
          </div>
          <Table<RecordRow>
            className="editor-table"
            size="middle"
            rowKey="id"
            pagination={false}
            dataSource={[...records]}
            columns={[
              { key: 'number', title: list.number, render: (_: unknown, row) => <RecordLink row={row} /> },
              { key: 'part', title: list.part, dataIndex: 'subject' },
              { key: 'customer', title: list.customer, dataIndex: 'customerName' },
              {
                key: 'received',
                title: list.receivedOn,
                className: 'numbers',
                render: (_: unknown, { datedOn }) => (datedOn === null ? '–' : dayText(datedOn, texts)),
              },
              { key: 'by', title: list.registeredBy, dataIndex: 'registeredBy' },
            ]}
          />
        </>
      )}
      {total > records.length && records.length > 0 && (
        <Button onClick={() => setLimit(limit + portion)} disabled={limit >= mostShown}>
          {fill(list.more, { n: Math.min(portion, total - records.length) })}
        </Button>
      )}
    </>
  );
}

function RecordLink({ row }: { readonly row: RecordRow }) {
  const { list } = useTexts().ntf;
  const place = routes.ntf(row.id);
  return (
    <>
      <PlaceLink to={place}>{row.printedNumber}</PlaceLink> {row.isVoid && <Tag>{list.void}</Tag>}
    </>
  );
}
