import type { Delivery } from '@shared/domain/delivery';
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

/** A person says what became of a delivery that the desk cannot see itself: sent with its number, or not. */
export function MarkDialog(props: {
  readonly delivery: Delivery;
  readonly state: 'sent' | 'cancelled';
  readonly onClose: () => void;
}) {
  const { delivery, state, onClose } = props;
  const { texts, rules } = useDesk();
  const { mark, roads, states } = texts.delivery;
  const now = useNow();
  const [at, setAt] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const { error, isBusy, send } = useCall(onClose);
  const isSent = state === 'sent';
  const missing = isSent ? (at === null ? [mark.at] : []) : note.trim() === '' ? [mark.why] : [];
  return (
    <ActionDialog
      title={mark.title[state]}
      okText={mark.ok[state]}
      record={[
        roads[delivery.facts.road],
        states[state],
        at === null ? '' : instantText(at, texts, rules.timeZone),
        note,
      ]
        .filter((part) => part !== '')
        .join(' · ')}
      problem={momentProblem(missing, at, now, texts)}
      error={error}
      isBusy={isBusy}
      onSubmit={() =>
        void send(
          call('delivery.mark', {
            id: delivery.id,
            state,
            note: note.trim(),
            ...(isSent && at !== null ? { at } : {}),
          }),
        )
      }
      onCancel={onClose}
    >
      {isSent && <InstantField label={mark.at} path="at" isRequired value={at} onChange={setAt} />}
      <TextField
        label={isSent ? mark.number : mark.why}
        path="note"
        isRequired={!isSent}
        max={caps.line}
        value={note}
        onChange={setNote}
      />
    </ActionDialog>
  );
}
