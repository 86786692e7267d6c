import { Skeleton } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../../api';
import { useKindWords } from '../../../record';
import { ErrorPanel, HistoryList, historyPageSize, useTexts } from '../../../ui';
import { customerForm } from '../model/customer-form';

/** 变更履历: every change of the file; what 财务 said stays with those who may see it. */
export function CustomerHistory({ id }: { readonly id: string }) {
  const { customer } = useTexts();
  const { editor } = useKindWords(customerForm(true));
  const [page, setPage] = useState(1);
  const query = useQuery('customer.history', {
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
      actions={customer.actions}
      nameOf={editor.labelOf}
      valueText={editor.valueText}
    />
  );
}
