import type { CallError, Result } from '@shared/contract';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { type ReactNode, useState } from 'react';
import { ActionDialog } from './action-dialog';
import { useTexts } from './desk-context';
import { TextField } from './text-field';

/** 作废 of a numbered record: the number stays with its reason and is never used again. */
export function VoidForm(props: {
  readonly number: string;
  /** What follows, where it is not what follows for a complaint. */
  readonly record?: ReactNode;
  /** On the button that voids. */
  readonly okText: string;
  readonly send: (reason: string) => Promise<Result<unknown>>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { number } = props;
  const { dialog } = useTexts().complaint;
  const words = dialog.void;
  const [reason, setReason] = useState('');
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setIsBusy(true);
    const result = await props.send(reason.trim());
    setIsBusy(false);
    if (result.ok) props.onDone();
    else setError(result.error);
  };
  return (
    <ActionDialog
      title={fill(words.title, { number })}
      okText={props.okText}
      isDangerous
      record={props.record ?? fill(words.record, { number })}
      problem={reason.trim() === '' ? fill(dialog.fillAll, { fields: words.reason }) : null}
      error={error}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={props.onCancel}
    >
      <TextField label={words.reason} value={reason} max={caps.line} onChange={setReason} isRequired />
    </ActionDialog>
  );
}
