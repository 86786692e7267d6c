import type { Answer } from '@shared/contract';
import type { Mail } from '@shared/domain/mail';
import { fill } from '@shared/text';
import { Alert, App, Button } from 'antd';
import { call } from '../../api';
import { useDesk } from '../../ui';
import { pastedRecipients } from './model/recipients';

/** The draft is written: how it is finished, whatever the mail program of this PC does with it. */
export function PreparedDraft(props: {
  readonly draft: Answer<'mail.draft'>;
  readonly mail: Mail;
  readonly onAgain: () => void;
}) {
  const { copy, texts } = useDesk();
  const { panel } = texts.mail;
  const { message } = App.useApp();
  const { draft, mail } = props;
  const fields = [
    ['to', pastedRecipients(mail.to)],
    ['cc', pastedRecipients(mail.cc)],
    ['subject', mail.subject],
    ['text', mail.text],
  ] as const;
  return (
    <section className="mail-prepared" aria-label={panel.prepared}>
      <Alert
        type={draft.isOpened ? 'success' : 'warning'}
        showIcon
        title={draft.isOpened ? panel.opened : panel.notOpened}
        description={<p className="mail-path">{draft.path}</p>}
      />
      <div className="mail-actions">
        {fields
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <Button
              key={name}
              onClick={async () => {
                if (await copy(text)) void message.success(fill(panel.copied, { name: panel[name] }));
              }}
            >
              {fill(panel.copy, { name: panel[name] })}
            </Button>
          ))}
        <Button onClick={() => void call('file.reveal', { token: draft.token })}>{panel.folder}</Button>
        <Button onClick={() => void call('file.open', { token: draft.token })}>{panel.open}</Button>
        <Button onClick={props.onAgain}>{panel.again}</Button>
      </div>
      <ul className="mail-hints">
        {[panel.hints.outlook, panel.hints.thunderbird, panel.hints.readOnly].map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </section>
  );
}
