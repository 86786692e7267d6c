import type { Result } from '@shared/contract';
import { useEffect, useState } from 'react';
import { useQueryParam, useReady, useSession, useSettings } from '../../../state';
import { ErrorPanel, useTexts, useToday } from '../../../ui';
import { type Begun, beginning } from './begin';
import { FoundView } from './found-view';

/** 发现外流: from the discovery to a notice for each customer on one screen. */
export function FoundPage() {
  const { record } = useTexts();
  const complaintId = useQueryParam('complaint');
  const draftToken = useQueryParam('draft');
  const operator = useSession((session) => session.operator?.name ?? '');
  const department = useSettings(({ settings }) => settings.departments[0] ?? '');
  const today = useToday();
  const [begun, setBegun] = useState<Result<Begun> | null>(null);
  const [attempt, setAttempt] = useState(0);
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
  }, [complaintId, draftToken, round, attempt]);
  useReady('found', begun !== null);
  if (begun === null) return null;
  if (!begun.ok)
    return (
      <ErrorPanel
        error={begun.error}
        where={record.loadFailed}
        onRetry={() => setAttempt((before) => before + 1)}
      />
    );
  return (
    <FoundView key={begun.value.token} begun={begun.value} onAnew={() => setRound((before) => before + 1)} />
  );
}
