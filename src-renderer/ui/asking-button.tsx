import type { CallError, Result } from '@shared/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { FailureLine } from './failure-line';

/** A button that asks the program for something: busy meanwhile, beside it what came of it, or why nothing did and 重试. */
export function AskingButton(props: {
  readonly label: string;
  readonly type?: 'default' | 'link';
  /** Answers what is said beside the button; '' for nothing. */
  readonly ask: () => Promise<Result<string>>;
}) {
  const { label, type = 'default', ask } = props;
  const [note, setNote] = useState('');
  const [error, setError] = useState<CallError | undefined>(undefined);
  const [isBusy, setIsBusy] = useState(false);
  const run = async (): Promise<void> => {
    setIsBusy(true);
    const result = await ask();
    setIsBusy(false);
    setNote(result.ok ? result.value : '');
    setError(result.ok ? undefined : result.error);
  };
  return (
    <>
      <Button type={type} loading={isBusy} onClick={() => void run()}>
        {label}
      </Button>{' '}
      <span role="status">{note}</span>
      <FailureLine query={{ error, reload: () => void run() }} where={label} />
    </>
  );
}
