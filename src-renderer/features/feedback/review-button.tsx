import type { CallError } from '@shared/contract';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { useHasRight } from '../../state';
import { ErrorPanel, useTexts } from '../../ui';

/** 我已阅: for a reviewer alone; his name and the minute stand in the log and in its history. */
export function ReviewButton({ id, number }: { readonly id: string; readonly number: string }) {
  const words = useTexts().feedback.review;
  const isReviewer = useHasRight('review');
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  if (!isReviewer) return null;
  const mark = async (): Promise<void> => {
    setIsBusy(true);
    const result = await call('feedback.review', { id });
    setIsBusy(false);
    setError(result.ok ? null : result.error);
  };
  return (
    <>
      <Button
        className="agenda-action"
        loading={isBusy}
        aria-label={fill(words.actionFor, { number })}
        onClick={() => void mark()}
      >
        {words.action}
      </Button>
      {error !== null && <ErrorPanel error={error} where={words.action} onRetry={() => void mark()} />}
    </>
  );
}
