import { Skeleton } from 'antd';
import { useTexts } from './desk-context';

/** Shown only once 150 ms have passed (`isSlow` of useQuery). */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const { loading } = useTexts().frame;
  return (
    <div className="loading" role="status" aria-label={loading}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
