import type { CallError } from '@shared/contract';
import type { Delivery } from '@shared/domain/delivery';
import { caps } from '@shared/domain/scalars';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { ErrorPanel, InstantField, momentProblem, TextField, useNow, useTexts } from '../../ui';
import type { Choice } from './model';
import { useWritten } from './use-written';

/** A person says that it left by hand: when, and under which number or by whom. */
export function ToldForm(props: {
  readonly where: string;
  /** What leaves; another choice is another delivery. */
  readonly choice: Choice;
  readonly atLabel: string;
  readonly noteLabel: string;
  readonly isNoteRequired: boolean;
  readonly okText: string;
  readonly isBlocked: boolean;
  readonly create: () => Promise<Delivery | null>;
}) {
  const { where, atLabel, noteLabel, isNoteRequired, okText, isBlocked } = props;
  const texts = useTexts();
  const now = useNow();
  const [at, setAt] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const written = useWritten(props.choice);
  const missing = [
    ...(at === null ? [atLabel] : []),
    ...(isNoteRequired && note.trim() === '' ? [noteLabel] : []),
  ];
  const problem = momentProblem(missing, at, now, texts);
  const submit = async (): Promise<void> => {
    if (at === null) return;
    setIsBusy(true);
    const delivery = await written.once(props.create);
    const result =
      delivery === null
        ? null
        : await call('delivery.mark', { id: delivery.id, state: 'sent', note: note.trim(), at });
    setIsBusy(false);
    if (result === null) return;
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    written.through();
    setAt(null);
    setNote('');
  };
  return (
    <div className="delivery-told">
      <InstantField label={atLabel} path="at" isRequired value={at} onChange={setAt} />
      <TextField
        label={noteLabel}
        path="note"
        isRequired={isNoteRequired}
        max={caps.line}
        value={note}
        onChange={setNote}
      />
      {problem !== null && <p className="hint">{problem}</p>}
      {error !== null && <ErrorPanel error={error} where={where} onClose={() => setError(null)} />}
      <div>
        <Button
          type="primary"
          loading={isBusy}
          disabled={isBlocked || problem !== null}
          onClick={() => void submit()}
        >
          {okText}
        </Button>
      </div>
    </div>
  );
}
