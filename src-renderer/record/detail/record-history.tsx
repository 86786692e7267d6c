import { Skeleton } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../api';
import { ErrorPanel, HistoryList, historyPageSize, useTexts } from '../../ui';
import type { KindWords } from '../model/words';

/** Every change of a record: field, old → new, who, when, why. */
export function RecordHistory({ id, words }: { readonly id: string; readonly words: KindWords }) {
  const { record } = useTexts();
  const [page, setPage] = useState(1);
  const query = useQuery('record.history', {
    id,
    offset: (page - 1) * historyPageSize,
    limit: historyPageSize,
  });
  if (query.error !== undefined) return <ErrorPanel error={query.error} onRetry={query.reload} />;
  if (query.value === undefined) return query.isSlow ? <Skeleton active /> : null;
  return (
    <HistoryList
      entries={query.value.entries}
      total={query.value.total}
      page={page}
      onPage={setPage}
      actions={record.actions}
      nameOf={words.editor.labelOf}
      valueText={words.editor.valueText}
    />
  );
}
