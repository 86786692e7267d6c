import { blankProof, hasProof } from '@shared/domain/complaint';
import { type MilestoneKind, milestoneKinds } from '@shared/domain/deadline';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { useState } from 'react';
import { ApproverField, ChoiceField, CivilDateField, InstantField, TextField } from '../../../ui';
import type { Case } from '../detail/use-case';
import { addExtension } from '../model/actions';
import { dueText } from '../model/format';
import { ProofField } from '../proof/proof-field';
import { useWording } from '../use-wording';
import { ActionDialog } from './action-dialog';
import { useRecord } from './use-record';

/** 延期: the later date the customer agreed to; the original is never overwritten. */
export function ExtendDialog({ of, onClose }: { readonly of: Case; readonly onClose: () => void }) {
  const { body, number } = of.stored;
  const wording = useWording();
  const { texts } = wording;
  const { dialog, empty } = texts.complaint;
  const words = dialog.extend;
  const open = milestoneKinds.filter((kind) => body.milestones[kind].doneAt === null);
  const [kind, setKind] = useState<MilestoneKind | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [approver, setApprover] = useState('');
  const [consent, setConsent] = useState(blankProof());
  const [rowId] = useState(() => crypto.randomUUID());
  const { error, isBusy, record } = useRecord(of.stored, onClose);
  const missing = [
    kind === null && words.milestone,
    until === null && words.until,
    reason.trim() === '' && words.reason,
    approver.trim() === '' && words.approver,
    !hasProof(consent) && words.consent,
  ].filter((name) => name !== false);
  const old = kind === null ? undefined : of.row.milestones?.[kind].due;

  const submit = (): void => {
    if (kind === null || until === null) return;
    void record(
      addExtension(body, kind, { id: rowId, agreedDue: until, reason, approver, consent, enteredAt: null }),
    );
  };
  return (
    <ActionDialog
      title={fill(words.title, { number })}
      okText={words.ok}
      record={
        kind === null || until === null
          ? empty
          : fill(words.record, {
              milestone: texts.choices.milestone[kind],
              old: old === undefined ? empty : dueText(old, wording),
              new: dueText(until, wording),
            })
      }
      problem={missing.length === 0 ? null : fill(dialog.fillAll, { fields: missing.join(' · ') })}
      error={error}
      isBusy={isBusy}
      onSubmit={submit}
      onCancel={onClose}
    >
      <ChoiceField
        label={words.milestone}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setUntil(null);
        }}
        choices={open.map((each) => ({ value: each, label: texts.choices.milestone[each] }))}
        isButtons
        isRequired
      />
      {kind === 'response' ? (
        <InstantField label={words.until} value={until} onChange={setUntil} isFutureAllowed isRequired />
      ) : (
        <CivilDateField label={words.until} value={until} onChange={setUntil} isRequired />
      )}
      <TextField label={words.reason} value={reason} max={caps.line} onChange={setReason} isRequired />
      <ApproverField label={words.approver} value={approver} onChange={setApprover} isRequired />
      <ProofField label={words.consent} value={consent} onChange={setConsent} />
    </ActionDialog>
  );
}
