import type { CallError } from '@shared/contract';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { call, useQuery } from '../../../api';
import { go, routes } from '../../../state';
import { ErrorPanel, useTexts } from '../../../ui';

/** From a complaint to its report in one step; known facts go along. */
export function StartReport({ complaintId }: { readonly complaintId: string }) {
  const { wizard } = useTexts().workspace;
  const known = useQuery('record.page', { kind: 'report', complaintId, offset: 0, limit: 20 });
  const exists = known.value?.records.some(({ isVoid }) => !isVoid) ?? false;
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const token = useRef<string>(crypto.randomUUID());
  const open = async (): Promise<void> => {
    setIsBusy(true);
    const result = await call('report.start', { token: token.current, complaintId });
    setIsBusy(false);
    if (result.ok) await go(routes.report(result.value.id));
    else setError(result.error);
  };
  return (
    <>
      <Button loading={isBusy} onClick={() => void open()}>
        {exists ? wizard.open : wizard.start}
      </Button>
      {error !== null && <ErrorPanel error={error} where={wizard.failed} onClose={() => setError(null)} />}
    </>
  );
}
