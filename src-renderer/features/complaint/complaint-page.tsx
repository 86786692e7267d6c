import { Button } from 'antd';
import { useQuery } from '../../api';
import { go, routes, useReady } from '../../state';
import { EmptyState, ErrorPanel, Loading, useTexts } from '../../ui';
import './complaint.css';
import { CaseView } from './detail/case-view';

/** 投诉详情: one sentence on top, four cards, facts, tabs. */
export function ComplaintPage({ id }: { readonly id: string }) {
  const { detail } = useTexts().complaint;
  const query = useQuery('complaint.get', { id }, { keeps: false });
  useReady('complaint', query.value !== undefined || query.error !== undefined);
  if (query.error?.code === 'not-found' || query.error?.code === 'bad-input') {
    return (
      <EmptyState
        text={detail.notFound}
        action={<Button onClick={() => void go(routes.register)}>{detail.toRegister}</Button>}
      />
    );
  }
  const failure = query.error !== undefined && (
    <ErrorPanel error={query.error} where={detail.loadFailed} onRetry={query.reload} />
  );
  if (query.value === undefined) return failure !== false ? failure : query.isSlow ? <Loading /> : null;
  return (
    <>
      {failure}
      <CaseView answer={query.value} />
    </>
  );
}
