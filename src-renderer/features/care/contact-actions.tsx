import { type CareContact, missingToRaise } from '@shared/domain/care';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { RaiseDialog, type ShownRecord } from '../../record';
import { ChoiceField, instantText, useDesk } from '../../ui';

type Shown = ShownRecord<'care-plan'>;
type Raised = 'log' | 'complaint';

/** What a contact can become: a log or a complaint, in one step. */
export function ContactActions({ record }: { readonly record: Shown }) {
  const { raise } = useDesk().texts.care;
  const [as, setAs] = useState<Raised | null>(null);
  const contacts = raisable(record);
  if (record.isVoid || contacts.length === 0) return null;
  return (
    <>
      <Button onClick={() => setAs('log')}>{raise.toLog}</Button>
      <Button onClick={() => setAs('complaint')}>{raise.toComplaint}</Button>
      {as !== null && (
        <RaiseContact record={record} contacts={contacts} as={as} onClose={() => setAs(null)} />
      )}
    </>
  );
}

/** Done, with words, and neither a log nor a complaint yet; the last one first. */
const raisable = ({ stored: { body } }: Shown): readonly CareContact[] =>
  body.contacts
    .filter((contact) => missingToRaise(contact).length === 0)
    .filter(({ logNumber, complaintNumber }) => logNumber + complaintNumber === '')
    .sort((a, b) => ((a.doneAt ?? '') < (b.doneAt ?? '') ? 1 : -1));

function RaiseContact(props: {
  readonly record: Shown;
  readonly contacts: readonly CareContact[];
  readonly as: Raised;
  readonly onClose: () => void;
}) {
  const { texts, rules } = useDesk();
  const say = texts.care.raise;
  const { as, contacts } = props;
  const { id, version } = props.record.stored;
  const [contactId, setContactId] = useState(contacts[0]?.id ?? '');
  const chosen = contacts.find((contact) => contact.id === contactId);
  const atOf = ({ doneAt }: CareContact): string =>
    doneAt === null ? '' : instantText(doneAt, texts, rules.timeZone);
  return (
    <RaiseDialog
      title={as === 'complaint' ? say.complaintTitle : say.logTitle}
      okText={as === 'complaint' ? say.complaintAction : say.logAction}
      record={fill(as === 'complaint' ? say.complaintRecord : say.logRecord, {
        at: chosen === undefined ? '' : atOf(chosen),
      })}
      onRaise={(token) => call('care.raise', { id, version, contactId, as, token })}
      becomes={(made) => ({ kind: made.as === 'complaint' ? 'complaint' : 'communication', id: made.id })}
      onClose={props.onClose}
    >
      <ChoiceField
        label={say.which}
        isClearable={false}
        value={contactId}
        onChange={(next) => setContactId(next ?? contactId)}
        choices={contacts.map((contact) => ({ value: contact.id, label: atOf(contact) }))}
      />
      {chosen !== undefined && (
        <>
          <p>{chosen.content}</p>
          <p>{chosen.response}</p>
        </>
      )}
    </RaiseDialog>
  );
}
