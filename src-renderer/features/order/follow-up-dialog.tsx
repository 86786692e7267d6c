import { channels } from '@shared/domain/complaint';
import type { DeviationTarget, OrderDeviation } from '@shared/domain/order';
import type { StoredRecord } from '@shared/domain/record';
import { fill } from '@shared/text';
import { useState } from 'react';
import { call } from '../../api';
import { RaiseDialog } from '../../record';
import { ChoiceField, InstantField, instantText, useDesk } from '../../ui';

/** A deviation becomes a log or a complaint; asked is only what its row does not say: when we were told, and how. */
export function FollowUpDialog(props: {
  readonly stored: StoredRecord<'order'>;
  readonly deviation: OrderDeviation;
  readonly target: DeviationTarget;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { stored, deviation, target, name, onClose } = props;
  const { texts, rules } = useDesk();
  const say = texts.order.deviation;
  const { empty } = texts.complaint;
  const [at, setAt] = useState(deviation.at);
  const [channel, setChannel] = useState(deviation.channel);
  const missing = [...(at === null ? [say.at] : []), ...(channel === null ? [say.channel] : [])];
  const source = { id: stored.id, version: stored.version, deviationId: deviation.id, target };
  return (
    <RaiseDialog
      title={fill(say.titles[target], { number: stored.number })}
      intro={say.intro}
      okText={say.ok[target]}
      record={fill(say.records[target], {
        number: stored.number,
        name,
        at: at === null ? empty : instantText(at, texts, rules.timeZone),
      })}
      missing={missing}
      sayFinding={({ path }) =>
        path.endsWith('.content') ? texts.papers.order.deviationContent : texts.papers.order.customer
      }
      onRaise={
        at === null || channel === null
          ? null
          : (token) => call('order.followUp', { ...source, token, receivedAt: at, channel })
      }
      becomes={(made) => ({ kind: made.target, id: made.id })}
      onClose={onClose}
    >
      <InstantField label={say.at} path="receivedAt" value={at} onChange={setAt} isRequired />
      <ChoiceField
        label={say.channel}
        isRequired
        isButtons
        value={channel}
        onChange={setChannel}
        choices={channels.map((value) => ({ value, label: texts.choices.channel[value] }))}
      />
    </RaiseDialog>
  );
}
