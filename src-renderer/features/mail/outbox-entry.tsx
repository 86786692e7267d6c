import type { Answer } from '@shared/contract';
import { type DeliveryState, stateOf } from '@shared/domain/delivery';
import { fill, listOf } from '@shared/text';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { PlaceLink, routes } from '../../state';
import { ConfirmDialog, ErrorPanel, instantText, useCall, useDesk } from '../../ui';
import { stateColors } from './state-colors';

type Line = Answer<'outbox.list'>['lines'][number];

/** One mail: to whom, how it stands, and what a person can decide of it. `isHeld`: nothing goes on before the server does. */
export function OutboxEntry({ line, isHeld }: { readonly line: Line; readonly isHeld: boolean }) {
  const { texts, rules } = useDesk();
  const words = texts.mail.outbox;
  const { delivery, number, subject, to, writtenAt, nextTryAt } = line;
  const state = stateOf(delivery.facts);
  const last = delivery.facts.steps.at(-1);
  const at = (instant: string): string => instantText(instant, texts, rules.timeZone);
  // Its first try is a matter of seconds.
  const isFirst = delivery.facts.steps.length === 1;
  return (
    <>
      <p className="outbox-head">
        <Tag color={stateColors[state]}>
          {state === 'prepared' ? words.waiting : texts.delivery.states[state]}
        </Tag>
        <PlaceLink to={routes.deliver(delivery.recordId)}>{number}</PlaceLink>
        <strong>{subject}</strong>
        <span className="numbers hint">{at(writtenAt)}</span>
      </p>
      <p className="hint">{fill(words.to, { to: listOf(to, texts) })}</p>
      {state === 'prepared' && nextTryAt !== null && !isHeld && (
        <p className="hint">{isFirst ? words.soon : fill(words.nextTry, { at: at(nextTryAt) })}</p>
      )}
      {state === 'perhaps-sent' && <p>{words.perhaps}</p>}
      {last !== undefined && last.note !== '' && <p className="outbox-note">{last.note}</p>}
      <EntryActions line={line} state={state} />
    </>
  );
}

function EntryActions({ line, state }: { readonly line: Line; readonly state: DeliveryState }) {
  const { texts } = useDesk();
  const words = texts.mail.outbox;
  const [isAsking, setIsAsking] = useState(false);
  const { error, isBusy, send } = useCall(() => setIsAsking(false));
  const { id } = line.delivery;
  const mark = (next: 'sent' | 'cancelled', note: string): void =>
    void send(call('delivery.mark', { id, state: next, note }));
  const again = (): void => void send(call('outbox.again', { deliveryId: id }));
  if (state === 'sent' || state === 'cancelled' || state === 'sending') return null;
  return (
    <div className="mail-actions">
      {state === 'failed' && (
        <Button loading={isBusy} onClick={again}>
          {words.again}
        </Button>
      )}
      {state === 'perhaps-sent' && (
        <>
          <Button loading={isBusy} onClick={() => mark('sent', words.arrivedNote)}>
            {words.arrived}
          </Button>
          <Button onClick={() => setIsAsking(true)}>{words.again}</Button>
        </>
      )}
      <Button onClick={() => mark('cancelled', state === 'prepared' ? words.takenBack : words.dropNote)}>
        {state === 'prepared' ? words.takeBack : words.drop}
      </Button>
      {error !== null && <ErrorPanel error={error} where={words.title} />}
      <ConfirmDialog
        isOpen={isAsking}
        title={words.againTitle}
        action={words.again}
        isBusy={isBusy}
        onCancel={() => setIsAsking(false)}
        onConfirm={again}
      >
        <p>{words.againBody}</p>
      </ConfirmDialog>
    </div>
  );
}
