import type { Answer, Input } from '@shared/contract';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { useState } from 'react';
import { call } from '../../../api';
import {
  ActionDialog,
  ChoiceField,
  choicesOf,
  InstantField,
  instantText,
  momentProblem,
  TextField,
  useCall,
  useDesk,
  useNow,
} from '../../../ui';

/** The customer was asked again for his receipt. */
export function RemindDialog({
  answer,
  onClose,
}: {
  readonly answer: Answer<'notice.get'>;
  readonly onClose: () => void;
}) {
  const { stored } = answer;
  const recipient = stored.body.recipients.find(({ receipt }) => receipt.receivedAt === null);
  const { texts, rules } = useDesk();
  const { remind: say } = texts.notices;
  const now = useNow();
  const [at, setAt] = useState<string | null>(null);
  const [way, setWay] = useState<Input<'notice.remind'>['reminder']['way']>(null);
  const [person, setPerson] = useState(recipient?.contactName ?? '');
  const [note, setNote] = useState('');
  const { error, isBusy, send } = useCall(onClose);
  return (
    <ActionDialog
      title={fill(say.title, { number: stored.number })}
      okText={say.ok}
      record={
        at === null
          ? stored.number
          : fill(say.record, { name: person, at: instantText(at, texts, rules.timeZone) })
      }
      problem={momentProblem(at === null ? [say.at] : [], at, now, texts)}
      error={error}
      isBusy={isBusy}
      onSubmit={() => {
        if (at === null || recipient === undefined) return;
        const reminder = { at, way, person, note };
        const { id, version } = stored;
        void send(call('notice.remind', { id, version, recipientId: recipient.id, reminder }));
      }}
      onCancel={onClose}
    >
      <InstantField label={say.at} path="remind.at" isRequired value={at} onChange={setAt} />
      <div className="editor-grid editor-grid-two">
        <ChoiceField
          label={say.way}
          value={way}
          onChange={setWay}
          choices={choicesOf(texts.choices.replyWay)}
        />
        <TextField label={say.person} value={person} max={caps.short} onChange={setPerson} />
      </div>
      <TextField label={say.note} value={note} max={caps.line} onChange={setNote} />
    </ActionDialog>
  );
}
