import { Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useQuery } from '../api';
import { ErrorPanel, HistoryList, historyPageSize, useTexts } from '../ui';
import type { EditorWords } from './editor-context';

/** Every change of a record: field, old → new, who, when, why. */
export function RecordHistory({ id, words }: { readonly id: string; readonly words: EditorWords }) {
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
      nameOf={words.labelOf}
      valueText={words.valueText}
    />
  );
}

/** The history of a record that is read where it is edited. */
export function RecordHistoryDialog(props: {
  readonly id: string;
  readonly title: string;
  readonly words: EditorWords;
  readonly onClose: () => void;
}) {
  const { frame } = useTexts();
  return (
    <Modal
      open
      width="60rem"
      title={props.title}
      footer={null}
      closable={{ 'aria-label': frame.dialog.close }}
      onCancel={props.onClose}
    >
      <RecordHistory id={props.id} words={props.words} />
    </Modal>
  );
}
