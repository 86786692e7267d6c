import type { Answer, CallError } from '@shared/contract';
import { fill, listOf } from '@shared/text';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { ConfirmDialog, ErrorPanel, useTexts } from '../../ui';

type Batch = NonNullable<Answer<'care.propose'>['last']>;

/** The plans made last in one step, to be taken back as one. */
export function LastBatch({
  batch,
  onUndone,
}: {
  readonly batch: Batch;
  readonly onUndone: (count: number) => void;
}) {
  const texts = useTexts();
  const { propose: say } = texts.care;
  const [isAsking, setIsAsking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [obstacles, setObstacles] = useState<readonly string[]>([]);
  const undo = async (): Promise<void> => {
    setIsAsking(false);
    const result = await call('care.undo', { proposalId: batch.proposalId, reason: say.undo });
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    setObstacles(result.value.obstacles);
    if (result.value.undone > 0) onUndone(result.value.undone);
  };
  const named = { n: batch.count, first: batch.first, last: batch.last };
  return (
    <div data-testid="last-batch">
      <p className="case-quiet numbers">
        {fill(say.made, named)} <Button onClick={() => setIsAsking(true)}>{say.undo}</Button>
      </p>
      {obstacles.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={fill(say.obstacles, { numbers: listOf(obstacles.slice(0, 20), texts) })}
        />
      )}
      {error !== null && <ErrorPanel error={error} />}
      <ConfirmDialog
        isOpen={isAsking}
        title={fill(say.undoTitle, named)}
        action={say.undo}
        onConfirm={() => void undo()}
        onCancel={() => setIsAsking(false)}
      >
        <p>{fill(say.undoRecord, named)}</p>
      </ConfirmDialog>
    </div>
  );
}
