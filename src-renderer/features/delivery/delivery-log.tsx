import type { Delivery, DeliveryStep } from '@shared/domain/delivery';
import { stateOf } from '@shared/domain/delivery';
import { fill } from '@shared/text';
import { Tag } from 'antd';
import { instantText, useDesk } from '../../ui';
import { stateColors } from '../mail';
import { hashText } from './hash-text';
import { LogActions } from './log-actions';

/** How the record left the house before, the newest first: what, on what road, to whom, and what became of it. */
export function DeliveryLog({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const { texts } = useDesk();
  const words = texts.delivery.log;
  if (deliveries.length === 0) return <p className="hint">{words.empty}</p>;
  return (
    <ol className="delivery-log" aria-label={words.title}>
      {[...deliveries].reverse().map((delivery) => (
        <li key={delivery.id}>
          <DeliveryEntry delivery={delivery} />
        </li>
      ))}
    </ol>
  );
}

function DeliveryEntry({ delivery }: { readonly delivery: Delivery }) {
  const { texts, rules } = useDesk();
  const { log, roads, states } = texts.delivery;
  const { facts, revision } = delivery;
  const state = stateOf(facts);
  const { receipt, recipient } = facts;
  return (
    <>
      <p>
        <Tag color={stateColors[state]}>{states[state]}</Tag>{' '}
        {[
          revision === null ? '' : `R${revision}`,
          facts.stage,
          roads[facts.road],
          texts.frame.file.languages[facts.language],
          recipient.contact || recipient.customer,
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {facts.steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added
        <p key={index} className="hint">
          {stepText(step, states[step.state], instantText(step.at, texts, rules.timeZone))}
        </p>
      ))}
      {facts.files.map(({ attachmentId, name, sha256 }) => (
        <p key={attachmentId} className="hint">
          {name} · SHA-256 {hashText(sha256)}
        </p>
      ))}
      {facts.acceptedReason !== '' && (
        <p className="hint">{fill(log.accepted, { reason: facts.acceptedReason })}</p>
      )}
      {receipt !== null && (
        <p className="hint">
          {fill(log.receipt, {
            at: instantText(receipt.at, texts, rules.timeZone),
            by: receipt.by,
            words: receipt.words,
          })}
        </p>
      )}
      <LogActions delivery={delivery} />
    </>
  );
}

const stepText = ({ by, note }: DeliveryStep, state: string, at: string): string =>
  [state, at, by, note].filter((part) => part !== '').join(' · ');
