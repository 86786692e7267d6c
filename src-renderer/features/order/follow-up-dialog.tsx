import type { CallError } from '@shared/contract';
import { channels } from '@shared/domain/complaint';
import type { DeviationTarget, OrderDeviation } from '@shared/domain/order';
import type { StoredRecord } from '@shared/domain/record';
import { fill } from '@shared/text';
import { useState } from 'react';
import { call } from '../../api';
import { go, routes } from '../../state';
import { ActionDialog, ChoiceField, InstantField, instantText, useDesk } from '../../ui';

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
  const { dialog, empty } = texts.complaint;
  const [at, setAt] = useState(deviation.at);
  const [channel, setChannel] = useState(deviation.channel);
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [token] = useState(() => crypto.randomUUID());
  const missing = [...(at === null ? [say.at] : []), ...(channel === null ? [say.channel] : [])];
  const submit = async (): Promise<void> => {
    if (at === null || channel === null) return;
    setIsBusy(true);
    const { id, version } = stored;
    const source = { id, version, deviationId: deviation.id, target, token };
    const result = await call('order.followUp', { ...source, receivedAt: at, channel });
    setIsBusy(false);
    if (!result.ok) return setError(result.error);
    onClose();
    const { target: became, id: madeId } = result.value;
    await go(became === 'complaint' ? routes.complaint(madeId) : routes.record('communication', madeId));
  };
  return (
    <ActionDialog
      title={fill(say.titles[target], { number: stored.number })}
      intro={say.intro}
      okText={say.ok[target]}
      record={fill(say.records[target], {
        number: stored.number,
        name,
        at: at === null ? empty : instantText(at, texts, rules.timeZone),
      })}
      problem={missing.length === 0 ? null : fill(dialog.fillAll, { fields: missing.join('、') })}
      error={error}
      sayFinding={({ path }) =>
        path.endsWith('.content') ? texts.papers.order.deviationContent : texts.papers.order.customer
      }
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={onClose}
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
    </ActionDialog>
  );
}
