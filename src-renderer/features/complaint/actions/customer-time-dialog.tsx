import { complaintDues, hasProof } from '@shared/domain/complaint';
import { type MilestoneKind, milestoneKinds } from '@shared/domain/deadline';
import { fill } from '@shared/text';
import { useState } from 'react';
import { ChoiceField, CustomerTimeFields, useDesk } from '../../../ui';
import type { Case } from '../detail/use-case';
import { setCustomerTime } from '../model/actions';
import { dueText } from '../model/format';
import { ProofField } from '../proof/proof-field';
import { useWording } from '../use-wording';
import { ActionDialog } from './action-dialog';
import { ChangeNoteFields } from './change-note-fields';
import { useChangeNote } from './use-change-note';
import { useRecord } from './use-record';

/** 顾客要求时间: replaces ours for that milestone; ours stays visible as internal target. */
export function CustomerTimeDialog(props: {
  readonly of: Case;
  readonly agreedTimes: Parameters<typeof complaintDues>[1]['agreedTimes'];
  readonly onClose: () => void;
}) {
  const { of, agreedTimes, onClose } = props;
  const { body, number } = of.stored;
  const wording = useWording();
  const { texts } = wording;
  const { rules, calendar } = useDesk();
  const { dialog, empty } = texts.complaint;
  const words = dialog.customerTime;
  const [kind, setKind] = useState<MilestoneKind>('preliminary');
  const [time, setTime] = useState(body.milestones.preliminary.customerTime);
  const [proof, setProof] = useState(body.milestones.preliminary.customerTimeProof);
  const after = setCustomerTime(body, kind, time, proof);
  const { note, setNote, isNeeded, isComplete } = useChangeNote(of, after);
  const { error, isBusy, record } = useRecord(of.stored, onClose);
  const due = complaintDues(after, { rules, calendar, agreedTimes })?.[kind] ?? null;
  const old = of.dues?.[kind].due;
  const isLater = due?.warnings.includes('later-than-procedure') === true && time !== null;

  const choose = (next: MilestoneKind | null): void => {
    if (next === null) return;
    setKind(next);
    setTime(body.milestones[next].customerTime);
    setProof(body.milestones[next].customerTimeProof);
  };
  const missing = [
    isLater && !hasProof(proof) && words.proofLater,
    isNeeded && !isComplete && dialog.changeNoteTitle,
  ].filter((sentence) => sentence !== false);
  return (
    <ActionDialog
      title={fill(words.title, { number })}
      okText={words.ok}
      record={fill(old === due?.due ? words.recordSame : words.record, {
        milestone: texts.choices.milestone[kind],
        old: old === undefined ? empty : dueText(old, wording),
        new: due === null ? empty : dueText(due.due, wording),
      })}
      problem={missing.length === 0 ? null : missing.join(' ')}
      error={error}
      isBusy={isBusy}
      onSubmit={() => void record(after, note)}
      onCancel={onClose}
    >
      <ChoiceField
        label={words.milestone}
        value={kind}
        onChange={choose}
        choices={milestoneKinds.map((each) => ({ value: each, label: texts.choices.milestone[each] }))}
        isButtons
      />
      <CustomerTimeFields key={kind} label={words.kind} value={time} onChange={setTime} />
      <ProofField label={words.proof} value={proof} onChange={setProof} />
      {isNeeded && <ChangeNoteFields note={note} onChange={setNote} />}
    </ActionDialog>
  );
}
