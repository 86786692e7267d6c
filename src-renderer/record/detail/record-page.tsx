import { Button } from 'antd';
import { useQuery } from '../../api';
import { go, routes, useReady } from '../../state';
import { EmptyState, ErrorPanel, Loading, useTexts } from '../../ui';
import type { AnyDescription } from '../description';
import { RecordView } from './record-view';

/** The page of one record: what is next, what it says, what it is tied to, what was changed. */
export function RecordPage({
  description,
  id,
}: {
  readonly description: AnyDescription;
  readonly id: string;
}) {
  const { record } = useTexts();
  const query = useQuery('record.get', { id }, { keeps: false });
  useReady('record', query.value !== undefined || query.error !== undefined);
  const isMissing =
    query.error?.code === 'not-found' ||
    query.error?.code === 'bad-input' ||
    (query.value !== undefined && query.value.stored.kind !== description.kind);
  if (isMissing)
    return (
      <EmptyState
        text={record.notFound}
        action={<Button onClick={() => void go(routes.records(description.kind))}>{record.toList}</Button>}
      />
    );
  const failure = query.error !== undefined && (
    <ErrorPanel error={query.error} where={record.loadFailed} onRetry={query.reload} />
  );
  if (query.value === undefined) return failure !== false ? failure : query.isSlow ? <Loading /> : null;
  return (
    <>
      {failure}
      <RecordView description={description} record={query.value} />
    </>
  );
}
