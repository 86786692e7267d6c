import { caps } from '@shared/domain/scalars';
import { useState } from 'react';
import { call } from '../../api';
import {
  ActionDialog,
  InstantField,
  instantText,
  momentProblem,
  TextField,
  useCall,
  useDesk,
  useNow,
} from '../../ui';

/** The customer's receipt of a delivery: who, when, in which words. */
export function ReceiptDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { texts, rules } = useDesk();
  const { receipt: say } = texts.delivery;
  const now = useNow();
  const [at, setAt] = useState<string | null>(null);
  const [by, setBy] = useState('');
  const [words, setWords] = useState('');
  const { error, isBusy, send } = useCall(onClose);
  const missing = [...(at === null ? [say.at] : []), ...(by.trim() === '' ? [say.by] : [])];
  return (
    <ActionDialog
      title={say.title}
      okText={say.ok}
      record={at === null ? '' : [by, instantText(at, texts, rules.timeZone)].join(' · ')}
      problem={momentProblem(missing, at, now, texts)}
      error={error}
      isBusy={isBusy}
      onSubmit={() => {
        if (at === null) return;
        void send(call('delivery.receive', { id, receipt: { at, by: by.trim(), words, attachmentIds: [] } }));
      }}
      onCancel={onClose}
    >
      <InstantField label={say.at} path="at" isRequired value={at} onChange={setAt} />
      <TextField label={say.by} path="by" isRequired max={caps.short} value={by} onChange={setBy} />
      <TextField label={say.words} path="words" rows={2} max={caps.long} value={words} onChange={setWords} />
    </ActionDialog>
  );
}
