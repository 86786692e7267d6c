import type { Draft } from '@shared/contract';
import { useEffect, useState } from 'react';
import { draftOf, useQuery } from '../../api';
import { useReady, useSession } from '../../state';
import { ErrorPanel, Loading } from '../../ui';
import './intake.css';
import { IntakeView } from './intake-view';

/** 登记: a complaint in the order of a call; an unfinished one is taken up again. */
export function IntakePage() {
  const [first, setFirst] = useState<{ readonly draft: Draft | null } | null>(null);
  // Asked for once: afterwards every draft kept while typing would come back here.
  const query = useQuery('draft.get', first === null ? { editor: 'intake', recordId: null } : null);
  const operator = useSession((session) => session.operator?.name ?? '');
  const found = query.value;
  useEffect(() => {
    if (found !== undefined) setFirst((known) => known ?? { draft: draftOf('intake', found.draft) });
  }, [found]);
  useReady('intake', first !== null || query.error !== undefined);
  if (first === null && query.error !== undefined)
    return <ErrorPanel error={query.error} onRetry={query.reload} />;
  if (first === null) return query.isSlow ? <Loading /> : null;
  return <IntakeView draft={first.draft} operator={operator} />;
}
