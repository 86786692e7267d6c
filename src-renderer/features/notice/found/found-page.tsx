import { useEffect, useState } from 'react';
import { useQueryParam, useReady, useSession, useSettings } from '../../../state';
import { useToday } from '../../../ui';
import { type Begun, beginning } from './begin';
import { FoundView } from './found-view';

/** 发现外流: from the discovery to a notice for each customer on one screen. */
export function FoundPage() {
  const complaintId = useQueryParam('complaint');
  const draftToken = useQueryParam('draft');
  const operator = useSession((session) => session.operator?.name ?? '');
  const department = useSettings(({ settings }) => settings.departments[0] ?? '');
  const today = useToday();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; who is at the desk must not begin it anew
  useEffect(() => {
    let isLeft = false;
    const from = { complaintId, draftToken, isAnew: round > 0 };
    void beginning(from, { operator, department, today }).then((found) => {
      if (!isLeft) setBegun(found);
    });
    return () => {
      isLeft = true;
    };
  }, [complaintId, draftToken, round]);
  useReady('found', begun !== null);
  if (begun === null) return null;
  return <FoundView key={begun.token} begun={begun} onAnew={() => setRound((before) => before + 1)} />;
}
