import { addressLine, isMailAddress, type Mailbox, type MailContact, mailboxOf } from '@shared/domain/mail';
import { Select } from 'antd';
import { useId } from 'react';
import { controlProps, Field, type FieldProps, useTexts } from '../../ui';
import { mailboxFrom } from './model/recipients';

/** Recipients as chips: chosen from the customer's contacts, or typed. */
export function RecipientField(
  props: FieldProps & {
    readonly value: readonly Mailbox[];
    readonly contacts: readonly MailContact[];
    readonly onChange: (value: readonly Mailbox[]) => void;
  },
) {
  const { mail, papers } = useTexts();
  const id = useId();
  const roles: Readonly<Record<string, string>> = papers.customerFile.roles;
  const reachable = props.contacts.filter(({ email }) => isMailAddress(email.trim()));
  return (
    <Field {...props} id={id}>
      <Select<string[]>
        {...controlProps(id, props)}
        mode="tags"
        className="full"
        placeholder={mail.panel.recipientHint}
        tokenSeparators={[';', '；', ',', '，']}
        value={props.value.map(addressLine)}
        options={reachable.map((contact) => {
          const role = contact.role === null ? '' : `${roles[contact.role] ?? ''} · `;
          const line = addressLine(mailboxOf(contact));
          return { value: line, label: `${role}${line}` };
        })}
        notFoundContent={mail.panel.noContact}
        onChange={(lines) => props.onChange(lines.map((line) => mailboxFrom(line, props.contacts)))}
      />
    </Field>
  );
}
