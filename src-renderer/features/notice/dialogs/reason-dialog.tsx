import type { Result } from '@shared/contract';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { useState } from 'react';
import { ActionDialog, TextField, useCall, useTexts } from '../../../ui';

/** Something that is done with a reason. */
export function ReasonDialog(props: {
  readonly words: {
    readonly title: string;
    readonly intro: string;
    readonly ok: string;
    readonly reason: string;
    readonly record: string;
  };
  readonly send: (reason: string) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}) {
  const { words } = props;
  const { dialog } = useTexts().complaint;
  const [reason, setReason] = useState('');
  const { error, isBusy, send } = useCall(props.onClose);
  return (
    <ActionDialog
      title={words.title}
      intro={words.intro}
      okText={words.ok}
      record={words.record}
      problem={reason.trim() === '' ? fill(dialog.fillAll, { fields: words.reason }) : null}
      error={error}
      isBusy={isBusy}
      onSubmit={() => void send(props.send(reason.trim()))}
      onCancel={props.onClose}
    >
      <TextField
        label={words.reason}
        path="reason"
        isRequired
        value={reason}
        max={caps.line}
        rows={2}
        onChange={setReason}
      />
    </ActionDialog>
  );
}
