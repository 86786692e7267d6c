import type { ChangeNote } from '@shared/contract';
import { caps } from '@shared/domain/scalars';
import { ApproverField, TextField, useTexts } from '../../../ui';

/** Reason, 审核人 and proof of a change that moves a clock already due or done. */
export function ChangeNoteFields(props: {
  readonly note: ChangeNote;
  readonly onChange: (note: ChangeNote) => void;
}) {
  const { dialog } = useTexts().complaint;
  const { note, onChange } = props;
  return (
    <fieldset className="editor-row" aria-label={dialog.changeNoteTitle}>
      <p>{dialog.changeNoteTitle}</p>
      <TextField
        label={dialog.reason}
        value={note.reason}
        max={caps.line}
        isRequired
        onChange={(reason) => onChange({ ...note, reason })}
      />
      <div className="editor-grid editor-grid-two">
        <ApproverField
          label={dialog.approver}
          value={note.approver}
          isRequired
          onChange={(approver) => onChange({ ...note, approver })}
        />
        <TextField
          label={dialog.proofLine}
          value={note.proof}
          max={caps.line}
          isRequired
          onChange={(proof) => onChange({ ...note, proof })}
        />
      </div>
    </fieldset>
  );
}
