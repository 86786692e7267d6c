import type { ReturnLine } from '@shared/domain/goods-return';
import type { StoredRecord } from '@shared/domain/record';
import { fill } from '@shared/text';
import { useState } from 'react';
import { call } from '../../api';
import { RaiseDialog } from '../../record';
import { InstantField, instantText, useDesk } from '../../ui';

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
  const { empty } = texts.complaint;
  const source = { id: stored.id, version: stored.version, lineId: line.id };
  const [at, setAt] = useState<string | null>(null);
  return (
    <RaiseDialog
      title={fill(say.title, { number: stored.number })}
      intro={say.intro}
      okText={say.ok}
      record={fill(say.record, {
        number: stored.number,
        part: name,
        at: at === null ? empty : instantText(at, texts, rules.timeZone),
      })}
      missing={at === null ? [say.receivedAt] : []}
      onRaise={at === null ? null : (token) => call('return.complain', { ...source, token, receivedAt: at })}
      becomes={({ id }) => ({ kind: 'complaint', id })}
      onClose={onClose}
    >
      <InstantField label={say.receivedAt} path="receivedAt" value={at} onChange={setAt} isRequired />
    </RaiseDialog>
  );
}
