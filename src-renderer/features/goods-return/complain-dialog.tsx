import type { CallError } from '@shared/contract';
import type { ReturnLine } from '@shared/domain/goods-return';
import type { StoredRecord } from '@shared/domain/record';
import { fill } from '@shared/text';
import { useRef, useState } from 'react';
import { call } from '../../api';
import { go, routes } from '../../state';
import { ActionDialog, InstantField, instantText, useDesk } from '../../ui';

/** A returned line becomes a complaint; only the minute in which we received it is asked for (5.3.5). */
export function ComplainDialog(props: {
  readonly stored: StoredRecord<'goods-return'>;
  readonly line: ReturnLine;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { stored, line, name, onClose } = props;
  const { texts, rules } = useDesk();
  const say = texts.goodsReturn.complain;
  const { dialog, empty } = texts.complaint;
  const [at, setAt] = useState<string | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const token = useRef<string>(crypto.randomUUID());
  const send = async (receivedAt: string): Promise<void> => {
    setIsBusy(true);
    const { id, version } = stored;
    const result = await call('return.complain', {
      id,
      version,
      lineId: line.id,
      token: token.current,
      receivedAt,
    });
    setIsBusy(false);
    if (!result.ok) return setError(result.error);
    onClose();
    await go(routes.complaint(result.value.id));
  };
  return (
    <ActionDialog
      title={fill(say.title, { number: stored.number })}
      intro={say.intro}
      okText={say.ok}
      record={fill(say.record, {
        number: stored.number,
        part: name,
        at: at === null ? empty : instantText(at, texts, rules.timeZone),
      })}
      problem={at === null ? fill(dialog.fillAll, { fields: say.receivedAt }) : null}
      error={error}
      isBusy={isBusy}
      onSubmit={() => {
        if (at !== null) void send(at);
      }}
      onCancel={onClose}
    >
      <InstantField label={say.receivedAt} path="receivedAt" value={at} onChange={setAt} isRequired />
    </ActionDialog>
  );
}
