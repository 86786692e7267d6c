import { useEffect, useRef } from 'react';
import { useQuery } from '../api';
import { useSession } from '../state';

/** How many open complaints are overdue; asked again each minute, since time alone makes them so. Null until known. */
export function useOverdueCount(): number | null {
  const { value, reload } = useQuery('complaint.count', { filter: { isOpen: true, isOverdue: true } });
  const minute = useSession(({ now }) => Math.floor(now / 60_000));
  const asked = useRef(minute);
  useEffect(() => {
    if (asked.current === minute) return;
    asked.current = minute;
    reload();
  }, [minute, reload]);
  return value?.matching ?? null;
}
