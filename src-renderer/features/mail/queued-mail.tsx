import type { Delivery } from '@shared/domain/delivery';
import { stateOf } from '@shared/domain/delivery';
import { outboxHold } from '@shared/domain/mail';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { call, useQuery } from '../../api';
import { go, routes } from '../../state';
import { ErrorPanel, useCall, useTexts } from '../../ui';

/** The mail is in the outbox: how it stands there, and the way to take it back in time. */
export function QueuedMail({
  delivery,
  onAgain,
}: {
  readonly delivery: Delivery;
  readonly onAgain: () => void;
}) {
  const texts = useTexts();
  const words = texts.mail.outbox;
  const list = useQuery('outbox.list', {});
  const now = list.value?.lines.find((line) => line.delivery.id === delivery.id)?.delivery ?? delivery;
  const state = stateOf(now.facts);
  const note = now.facts.steps.at(-1)?.note ?? '';
  const { error, isBusy, send } = useCall(() => undefined);
  return (
    <section className="mail-prepared" aria-label={words.queued}>
      <Alert
        type={state === 'failed' ? 'error' : state === 'perhaps-sent' ? 'warning' : 'success'}
        showIcon
        title={state === 'prepared' ? words.queued : texts.delivery.states[state]}
        description={
          state === 'prepared' ? note || fill(words.queuedNote, { seconds: outboxHold / 1000 }) : note
        }
      />
      {error !== null && <ErrorPanel error={error} where={words.title} />}
      <div className="mail-actions">
        {state === 'prepared' && (
          <Button
            loading={isBusy}
            onClick={() =>
              void send(call('delivery.mark', { id: delivery.id, state: 'cancelled', note: words.takenBack }))
            }
          >
            {words.takeBack}
          </Button>
        )}
        <Button onClick={() => void go(routes.outbox)}>{words.go}</Button>
        <Button onClick={onAgain}>{words.another}</Button>
      </div>
    </section>
  );
}
