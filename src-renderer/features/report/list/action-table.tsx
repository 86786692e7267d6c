import type { ActionRow } from '@shared/contract';
import { fill } from '@shared/text';
import { Radio, Table } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../../api';
import { PlaceLink, routes, useReady } from '../../../state';
import { actionText, dayText, EmptyState, ErrorPanel, Loading, useTexts } from '../../../ui';

type Shown = 'open' | 'overdue' | 'all';
const limit = 500;

/** Actions of all reports in one list, the most urgent first. */
export function ActionTable() {
  const texts = useTexts();
  const { action: say, list } = texts.workspace;
  const [shown, setShown] = useState<Shown>('open');
  const filter = shown === 'open' ? { isOpen: true } : shown === 'overdue' ? { isOverdue: true } : {};
  const query = useQuery('action.page', { ...filter, offset: 0, limit });
  useReady('actions', query.value !== undefined || query.error !== undefined);
  const actions = query.value?.actions ?? [];
  const day = (date: string | null): string => (date === null ? say.none : dayText(date, texts));
  return (
    <>
      <div className="editor-tools">
        <Radio.Group
          optionType="button"
          value={shown}
          aria-label={list.actions}
          options={[
            { value: 'open', label: say.open },
            { value: 'overdue', label: say.overdueOnly },
            { value: 'all', label: say.all },
          ]}
          onChange={(event) => setShown(event.target.value as Shown)}
        />
        {query.value !== undefined && (
          <span className="editor-quiet numbers">{fill(say.count, { n: query.value.total })}</span>
        )}
      </div>
      {query.error !== undefined && <ErrorPanel error={query.error} onRetry={query.reload} />}
      {query.value === undefined && query.isSlow && <Loading />}
      {query.value !== undefined && actions.length === 0 && <EmptyState text={say.empty} />}
      {actions.length > 0 && (
        <Table<ActionRow>
          className="editor-table"
          size="middle"
          rowKey={({ recordId, id }) => `${recordId} ${id}`}
          pagination={false}
          dataSource={[...actions]}
          columns={[
            {
              key: 'due',
              title: say.due,
              className: 'numbers',
              render: (_: unknown, row) =>
                row.isOverdue ? (
                  <span className="tone-red">
                    {say.late} {day(row.dueOn)}
                  </span>
                ) : (
                  day(row.dueOn)
                ),
            },
            {
              key: 'text',
              title: say.text,
              render: (_: unknown, row) => (
                <PlaceLink to={routes.reportAction(row.recordId, row.id)}>
                  {row.kind === 'answer' ? '' : `${row.discipline} `}
                  {actionText(row, texts)}
                </PlaceLink>
              ),
            },
            { key: 'owner', title: say.owner, render: (_: unknown, { owner }) => owner || say.none },
            { key: 'complaint', title: list.complaint, dataIndex: 'complaintNumber' },
            { key: 'customer', title: list.customer, dataIndex: 'customerName' },
            {
              key: 'done',
              title: say.done,
              className: 'numbers',
              render: (_: unknown, { doneOn }) => (doneOn === null ? '–' : dayText(doneOn, texts)),
            },
            {
              key: 'verified',
              title: say.verified,
              className: 'numbers',
              render: (_: unknown, { verifiedOn }) =>
                verifiedOn === null ? '–' : dayText(verifiedOn, texts),
            },
          ]}
        />
      )}
    </>
  );
}
