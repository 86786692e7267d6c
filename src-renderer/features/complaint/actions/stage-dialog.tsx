import { proposeBranch, proposeDepartment, type Stage } from '@shared/domain/complaint';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { useState } from 'react';
import { ChoiceField, CivilDateField, choicesOf, PersonField, TextField } from '../../../ui';
import type { Case } from '../detail/use-case';
import { changeStage } from '../model/actions';
import { dateText } from '../model/format';
import { useWording } from '../use-wording';
import { ActionDialog } from './action-dialog';
import { useRecord } from './use-record';

/** 阶段移交: a development part turns serial; 技术部 hands over to 品管部 with date and both names. */
export function StageDialog({ of, onClose }: { readonly of: Case; readonly onClose: () => void }) {
  const { body, number } = of.stored;
  const wording = useWording();
  const { texts } = wording;
  const { dialog, empty } = texts.complaint;
  const words = dialog.stage;
  const [from, setFrom] = useState<Stage | null>(body.stage);
  const [to, setTo] = useState<Stage | null>(null);
  const [on, setOn] = useState<string | null>(null);
  const [handedOverBy, setHandedOverBy] = useState('');
  const [takenOverBy, setTakenOverBy] = useState('');
  const [note, setNote] = useState('');
  const [rowId] = useState(() => crypto.randomUUID());
  const { error, isBusy, record } = useRecord(of.stored, onClose);
  const stage = (value: Stage | null): string => (value === null ? empty : texts.choices.stage[value]);
  const department = proposeDepartment(proposeBranch(body.category, to), body.category);
  const missing = [
    from === null && words.from,
    (to === null || to === from) && words.to,
    on === null && words.on,
    handedOverBy.trim() === '' && words.handedOverBy,
    takenOverBy.trim() === '' && words.takenOverBy,
  ].filter((name) => name !== false);
  return (
    <ActionDialog
      title={fill(words.title, { number })}
      okText={words.ok}
      record={fill(words.record, {
        from: stage(from),
        to: stage(to),
        on: on === null ? empty : dateText(on, wording),
        department: department === '' ? empty : department,
      })}
      problem={missing.length === 0 ? null : fill(dialog.fillAll, { fields: missing.join(' · ') })}
      error={error}
      isBusy={isBusy}
      onSubmit={() => {
        if (from !== null && to !== null)
          void record(changeStage(body, { id: rowId, from, to, on, handedOverBy, takenOverBy, note }));
      }}
      onCancel={onClose}
    >
      <div className="editor-grid editor-grid-two">
        <ChoiceField
          label={words.from}
          value={from}
          onChange={setFrom}
          choices={choicesOf(texts.choices.stage)}
          isRequired
        />
        <ChoiceField
          label={words.to}
          value={to}
          onChange={setTo}
          choices={choicesOf(texts.choices.stage)}
          isRequired
        />
        <PersonField label={words.handedOverBy} value={handedOverBy} onChange={setHandedOverBy} isRequired />
        <PersonField label={words.takenOverBy} value={takenOverBy} onChange={setTakenOverBy} isRequired />
        <CivilDateField label={words.on} value={on} onChange={setOn} isRequired />
        <TextField label={words.note} value={note} max={caps.line} onChange={setNote} />
      </div>
    </ActionDialog>
  );
}
