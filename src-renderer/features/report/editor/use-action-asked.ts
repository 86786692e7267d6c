import { pathOfAction } from '@shared/domain/report';
import { useEffect } from 'react';
import { clearQuery, useQueryParam } from '../../../state';
import { jumpTo } from '../model/jump-to';
import type { ReportSession } from './use-report-session';

/** Whoever comes from a list of actions has the cursor in the one chosen there (`?action=` its id). */
export function useActionAsked({ store }: Pick<ReportSession, 'store'>): void {
  const action = useQueryParam('action');
  useEffect(() => {
    if (action === null) return;
    const path = pathOfAction(store.getState().body, action);
    clearQuery();
    // The sections take their heights first, and whatever else takes the focus at the start has had it.
    if (path !== null) requestAnimationFrame(() => requestAnimationFrame(() => jumpTo(path)));
  }, [action, store]);
}
