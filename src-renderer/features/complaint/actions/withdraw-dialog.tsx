import { blankProof, hasProof } from '@shared/domain/complaint';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { useState } from 'react';
import { InstantField, TextField } from '../../../ui';
import type { Case } from '../detail/use-case';
import { withdraw } from '../model/actions';
import { instantText } from '../model/format';
import { ProofField } from '../proof/proof-field';
import { useWording } from '../use-wording';
import { ActionDialog } from './action-dialog';
import { useRecord } from './use-record';

/** 撤销 by the customer, with his proof. */
export function WithdrawDialog({ of, onClose }: { readonly of: Case; readonly onClose: () => void }) {
  const { body, number } = of.stored;
  const wording = useWording();
  const { dialog, empty } = wording.texts.complaint;
  const words = dialog.withdraw;
  const [at, setAt] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [proof, setProof] = useState(blankProof());
  const { error, isBusy, record } = useRecord(of.stored, onClose);
  const missing = [
    at === null && words.at,
    reason.trim() === '' && words.reason,
    !hasProof(proof) && words.proof,
  ].filter((name) => name !== false);
  return (
    <ActionDialog
      title={fill(words.title, { number })}
      okText={words.ok}
      isDangerous
      record={fill(words.record, { number, at: at === null ? empty : instantText(at, wording) })}
      problem={missing.length === 0 ? null : fill(dialog.fillAll, { fields: missing.join(' · ') })}
      error={error}
      isBusy={isBusy}
      onSubmit={() => {
        if (at !== null) void record(withdraw(body, at, reason, proof));
      }}
      onCancel={onClose}
    >
      <InstantField label={words.at} value={at} onChange={setAt} isRequired />
      <TextField label={words.reason} value={reason} max={caps.line} onChange={setReason} isRequired />
      <ProofField label={words.proof} value={proof} onChange={setProof} />
    </ActionDialog>
  );
}
