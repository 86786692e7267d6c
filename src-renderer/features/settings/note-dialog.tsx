import type { ChangeNote } from '@shared/contract';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { ApproverField, TextField, useTexts } from '../../ui';

/** Asked when a change moves a date that is already due or done: reason, reviewer, proof (decisions.md, Deadlines). */
export function NoteDialog(props: {
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly errorOf: (path: string) => string | undefined;
  readonly onSave: (note: ChangeNote) => void;
  readonly onCancel: () => void;
}) {
  const texts = useTexts();
  const words = texts.settings.note;
  const [note, setNote] = useState<ChangeNote>({ reason: '', approver: '', proof: '' });
  return (
    <Modal
      open={props.isOpen}
      title={words.title}
      onCancel={props.onCancel}
      closable={{ 'aria-label': texts.frame.dialog.close }}
      footer={[
        <Button key="cancel" onClick={props.onCancel}>
          {texts.frame.dialog.cancel}
        </Button>,
        <Button key="save" type="primary" loading={props.isBusy} onClick={() => props.onSave(note)}>
          {words.action}
        </Button>,
      ]}
    >
      <div className="settings-note">
        <p>{words.intro}</p>
        <TextField
          label={words.reason}
          path="note.reason"
          isRequired
          max={200}
          value={note.reason}
          error={props.errorOf('note.reason')}
          onChange={(reason) => setNote({ ...note, reason })}
        />
        <ApproverField
          label={words.approver}
          path="note.approver"
          isRequired
          value={note.approver}
          error={props.errorOf('note.approver')}
          onChange={(approver) => setNote({ ...note, approver })}
        />
        <TextField
          label={words.proof}
          path="note.proof"
          isRequired
          max={200}
          value={note.proof}
          error={props.errorOf('note.proof')}
          onChange={(proof) => setNote({ ...note, proof })}
        />
      </div>
    </Modal>
  );
}
