import { fill } from '@shared/text';
import { useState } from 'react';
import { InstantField } from '../../../ui';
import type { Case } from '../detail/use-case';
import { setReceipt } from '../model/actions';
import { instantText } from '../model/format';
import { useWording } from '../use-wording';
import { ActionDialog } from './action-dialog';
import { ChangeNoteFields } from './change-note-fields';
import { useChangeNote } from './use-change-note';
import { useRecord } from './use-record';

/** Corrects T0; once a milestone is due or done it needs reason, 审核人 and proof. */
export function ReceiptDialog({ of, onClose }: { readonly of: Case; readonly onClose: () => void }) {
  const { body, number } = of.stored;
  const wording = useWording();
  const { dialog, empty } = wording.texts.complaint;
  const words = dialog.receipt;
  const [at, setAt] = useState<string | null>(body.receivedAt);
  const after = at === null ? body : setReceipt(body, at);
  const { note, setNote, isNeeded, isComplete } = useChangeNote(of, after);
  const { error, isBusy, record } = useRecord(of.stored, onClose);
  const isSame = at === null || at === body.receivedAt;
  return (
    <ActionDialog
      title={fill(words.title, { number })}
      okText={words.ok}
      record={
        isSame
          ? empty
          : fill(words.record, {
              old: body.receivedAt === null ? empty : instantText(body.receivedAt, wording),
              new: instantText(at, wording),
            })
      }
      problem={
        isSame
          ? fill(dialog.fillAll, { fields: words.at })
          : isNeeded && !isComplete
            ? dialog.changeNoteTitle
            : null
      }
      error={error}
      isBusy={isBusy}
      onSubmit={() => void record(after, note)}
      onCancel={onClose}
    >
      <InstantField label={words.at} path="receivedAt" value={at} onChange={setAt} isRequired />
      {isNeeded && <ChangeNoteFields note={note} onChange={setNote} />}
    </ActionDialog>
  );
}
