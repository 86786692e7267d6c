import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { useState } from 'react';
import { InstantField, TextField } from '../../../ui';
import type { Case } from '../detail/use-case';
import { reopen } from '../model/actions';
import { instantText } from '../model/format';
import { useWording } from '../use-wording';
import { ActionDialog } from './action-dialog';
import { useRecord } from './use-record';

/** 重开: a new round from the minute of the customer's notice. */
export function ReopenDialog({ of, onClose }: { readonly of: Case; readonly onClose: () => void }) {
  const { body, number } = of.stored;
  const wording = useWording();
  const { dialog, empty } = wording.texts.complaint;
  const words = dialog.reopen;
  const [at, setAt] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { error, isBusy, record } = useRecord(of.stored, onClose);
  const closedAt = body.milestones.closure.doneAt;
  const missing = [at === null && words.at, reason.trim() === '' && words.reason].filter(
    (name) => name !== false,
  );
  return (
    <ActionDialog
      title={fill(words.title, { number })}
      okText={words.ok}
      record={fill(words.record, {
        number,
        round: body.pastRounds.length + 2,
        at: at === null ? empty : instantText(at, wording),
        closedAt: closedAt === null ? empty : instantText(closedAt, wording),
      })}
      problem={missing.length === 0 ? null : fill(dialog.fillAll, { fields: missing.join(' · ') })}
      error={error}
      isBusy={isBusy}
      onSubmit={() => {
        if (at !== null) void record(reopen(body, at, reason), { reason, approver: '', proof: '' });
      }}
      onCancel={onClose}
    >
      <InstantField label={words.at} path="reopen.at" value={at} onChange={setAt} isRequired />
      <TextField
        label={words.reason}
        path="reopen.reason"
        value={reason}
        max={caps.line}
        onChange={setReason}
        isRequired
      />
    </ActionDialog>
  );
}
