import { Skeleton } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../../api';
import { HistoryList, historyPageSize } from '../../../ui';
import { ErrorPanel } from '../../../ui/error-panel';
import { labelOf } from '../model/field-name';
import { valueText } from '../model/value-text';
import { useWording } from '../use-wording';

/** Every change of the record: field, old → new, who, when, why. */
export function HistoryTab({ id }: { readonly id: string }) {
  const wording = useWording();
  const { texts } = wording;
  const { history } = texts.complaint;
  const [page, setPage] = useState(1);
  const query = useQuery('complaint.history', {
    id,
    offset: (page - 1) * historyPageSize,
    limit: historyPageSize,
  });
  if (query.error !== undefined) return <ErrorPanel error={query.error} onRetry={query.reload} />;
  if (query.value === undefined) return query.isSlow ? <Skeleton active /> : null;
  const fields = {
    ...texts.fields,
    'note.approver': history.noteApprover,
    'note.proof': history.noteProof,
    isVoid: history.isVoid,
  };
  return (
    <HistoryList
      entries={query.value.entries}
      total={query.value.total}
      page={page}
      onPage={setPage}
      actions={history.actions}
      nameOf={(path) => labelOf(path, { fields, choices: texts.choices })}
      valueText={(path, value) => valueText(path, value, wording)}
    />
  );
}
