import { Skeleton } from 'antd';
import { useState } from 'react';
import { useQuery } from '../api';
import { ErrorPanel, HistoryList, type HistoryListProps, historyPageSize } from '../ui';

/** Every change of one thing, asked for page by page: field, old → new, who, when, why. */
export function PagedHistory({
  channel,
  id,
  ...words
}: Pick<HistoryListProps, 'actions' | 'nameOf' | 'valueText'> & {
  readonly channel: 'record.history' | 'complaint.history' | 'customer.history';
  readonly id: string;
}) {
  const [page, setPage] = useState(1);
  const query = useQuery(channel, { id, offset: (page - 1) * historyPageSize, limit: historyPageSize });
  if (query.error !== undefined) return <ErrorPanel error={query.error} onRetry={query.reload} />;
  if (query.value === undefined) return query.isSlow ? <Skeleton active /> : null;
  const { entries, total } = query.value;
  return <HistoryList entries={entries} total={total} page={page} onPage={setPage} {...words} />;
}
