import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { useState } from 'react';
import { call } from '../../../api';
import { ActionDialog, TextField, useCall, useTexts } from '../../../ui';
import type { ReportSession } from '../editor/use-report-session';

/** Why the answer of a sheet is waited for no longer, though its revision went out: that stays as it was sent. */
export function WaiveDialog(props: {
  readonly assignmentId: string;
  /** What was asked for. */
  readonly name: string;
  readonly session: ReportSession;
  readonly onClose: () => void;
}) {
  const { assignmentId, name, session, onClose } = props;
  const texts = useTexts();
  const { assignments: say } = texts.task;
  const [reason, setReason] = useState('');
  const { error, isBusy, send } = useCall(onClose);
  const waive = async () => {
    const result = await call('report.waive', { id: session.base.id, assignmentId, reason });
    if (result.ok) await session.adopt(result.value.stored);
    return result;
  };
  return (
    <ActionDialog
      title={fill(say.closeOf, { part: name })}
      okText={say.close}
      record={say.closeRecord}
      problem={
        reason.trim() === '' ? fill(texts.complaint.dialog.fillAll, { fields: say.closedReason }) : null
      }
      error={error}
      isBusy={isBusy}
      onSubmit={() => void send(waive())}
      onCancel={onClose}
    >
      <TextField label={say.closedReason} value={reason} max={caps.line} onChange={setReason} isRequired />
    </ActionDialog>
  );
}
