import type { ChangeNote } from '@shared/contract';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../ui';
import { ChangeNoteFields } from '../actions/change-note-fields';
import { emptyNote } from '../save-body';

/** Asks for reason, 审核人 and proof before a change of a clock that is due or done is saved. */
export function NoteDialog(props: {
  readonly onSave: (note: ChangeNote) => void;
  readonly onCancel: () => void;
}) {
  const { complaint, editor, frame } = useTexts();
  const [note, setNote] = useState<ChangeNote>(emptyNote);
  const isComplete = [note.reason, note.approver, note.proof].every((text) => text.trim() !== '');
  return (
    <Modal
      open
      title={complaint.editor.noteTitle}
      onCancel={props.onCancel}
      closable={{ 'aria-label': frame.dialog.close }}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={props.onCancel}>
          {complaint.dialog.cancel}
        </Button>,
        <Button key="ok" type="primary" disabled={!isComplete} onClick={() => props.onSave(note)}>
          {editor.save}
        </Button>,
      ]}
    >
      <ChangeNoteFields note={note} onChange={setNote} />
    </Modal>
  );
}
