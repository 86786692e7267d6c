import type { CallError, ChangeNote } from '@shared/contract';
import { caps } from '@shared/domain/scalars';
import { useState } from 'react';
import { ActionDialog, ApproverField, TextField, useTexts } from '../../../ui';
import { noNote } from './use-customer-session';

/** A changed agreement that moves dates due or done takes reason, approver and proof (decisions.md, Deadlines). */
export function NoteDialog(props: {
  readonly error: CallError | null;
  readonly isBusy: boolean;
  readonly onSubmit: (note: ChangeNote) => void;
  readonly onCancel: () => void;
}) {
  const { customer } = useTexts();
  const words = customer.note;
  const [note, setNote] = useState(noNote);
  return (
    <ActionDialog
      title={words.title}
      okText={words.ok}
      record={words.intro}
      problem={null}
      error={props.error}
      isBusy={props.isBusy}
      onSubmit={() => props.onSubmit(note)}
      onCancel={props.onCancel}
    >
      <TextField
        label={words.reason}
        value={note.reason}
        max={caps.line}
        isRequired
        onChange={(reason) => setNote({ ...note, reason })}
      />
      <ApproverField
        label={words.approver}
        value={note.approver}
        isRequired
        onChange={(approver) => setNote({ ...note, approver })}
      />
      <TextField
        label={words.proof}
        value={note.proof}
        max={caps.line}
        isRequired
        onChange={(proof) => setNote({ ...note, proof })}
      />
    </ActionDialog>
  );
}
