import type { CallError } from '@shared/contract';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { useState } from 'react';
import { call } from '../../../api';
import { TextField } from '../../../ui';
import type { Case } from '../detail/use-case';
import { useWording } from '../use-wording';
import { ActionDialog } from './action-dialog';

/** 作废: the number stays with its reason and is never used again. */
export function VoidDialog({ of, onClose }: { readonly of: Case; readonly onClose: () => void }) {
  const { id, version, number } = of.stored;
  const { dialog } = useWording().texts.complaint;
  const words = dialog.void;
  const [reason, setReason] = useState('');
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setIsBusy(true);
    const result = await call('complaint.void', { id, version, reason: reason.trim() });
    setIsBusy(false);
    if (result.ok) onClose();
    else setError(result.error);
  };
  return (
    <ActionDialog
      title={fill(words.title, { number })}
      okText={words.ok}
      isDangerous
      record={fill(words.record, { number })}
      problem={reason.trim() === '' ? fill(dialog.fillAll, { fields: words.reason }) : null}
      error={error}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <TextField label={words.reason} value={reason} max={caps.line} onChange={setReason} isRequired />
    </ActionDialog>
  );
}
