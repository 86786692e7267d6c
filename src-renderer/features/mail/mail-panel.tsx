import type { Answer, CallError, Input } from '@shared/contract';
import { type Delivery, sizeText } from '@shared/domain/delivery';
import { bytesInMail, largeMail, longestText, type Mail, mailFindings } from '@shared/domain/mail';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { call, useQuery } from '../../api';
import { ErrorPanel, FailureLine, Loading, TextField, useTexts } from '../../ui';
import { FileSizes } from './file-sizes';
import { PreparedDraft } from './prepared-draft';
import { QueuedMail } from './queued-mail';
import { RecipientField } from './recipient-field';
import './mail.css';

/** Makes the delivery that the mail belongs to; null where that failed and was said. */
type PrepareDelivery = (mail: Mail, road: 'mail-draft' | 'smtp') => Promise<Delivery | null>;

interface MailPanelProps {
  /** What is sent, to whom and in which language. */
  readonly paper: Input<'mail.propose'>;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly prepare: PrepareDelivery;
  /** Something speaks against sending it: said beside. */
  readonly isDisabled?: boolean;
}

/** The mail with a paper: proposed, changed where the clerk wishes, written as a draft that the PC's mail program opens. */
export function MailPanel(props: MailPanelProps) {
  const words = useTexts().mail.panel;
  const proposal = useQuery('mail.propose', props.paper, { keeps: false });
  if (proposal.value === undefined)
    return proposal.isSlow ? <Loading /> : <FailureLine query={proposal} where={words.name} />;
  // Another paper or language begins with its own words.
  return <MailEditor key={JSON.stringify(props.paper)} {...props} proposal={proposal.value} />;
}

function MailEditor(props: MailPanelProps & { readonly proposal: Answer<'mail.propose'> }) {
  const texts = useTexts();
  const words = texts.mail.panel;
  const { contacts } = props.proposal;
  const [mail, setMail] = useState<Mail>(props.proposal.mail);
  const [draft, setDraft] = useState<Answer<'mail.draft'> | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [queued, setQueued] = useState<Delivery | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isOn = useQuery('outbox.state', {}).value?.isOn === true;
  // What was written down as leaving is not written twice when handing it in fails.
  const waiting = useRef<{ readonly of: string; readonly delivery: Delivery } | null>(null);
  const set = (change: Partial<Mail>): void => setMail((before) => ({ ...before, ...change }));
  const findings = mailFindings(mail, false);
  const errorOf = (field: string): string | undefined => {
    const found = findings.find(({ path }) => path.split('.')[0] === field);
    return found && fill(texts.complaint.finding[found.code], found.params ?? {});
  };
  const write = async (): Promise<void> => {
    setIsBusy(true);
    const made = await props.prepare(mail, 'mail-draft');
    const result = made === null ? null : await call('mail.draft', { deliveryId: made.id, mail });
    setIsBusy(false);
    if (result === null) return;
    setError(result.ok ? null : result.error);
    if (result.ok) setDraft(result.value);
  };
  const queue = async (): Promise<void> => {
    setIsBusy(true);
    const of = JSON.stringify([props.paper, props.files, mail.to]);
    const delivery =
      waiting.current?.of === of ? waiting.current.delivery : await props.prepare(mail, 'smtp');
    waiting.current = delivery === null ? null : { of, delivery };
    const result = delivery === null ? null : await call('outbox.queue', { deliveryId: delivery.id, mail });
    setIsBusy(false);
    if (result === null) return;
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    waiting.current = null;
    setQueued(result.value);
  };
  if (queued !== null) return <QueuedMail delivery={queued} onAgain={() => setQueued(null)} />;
  if (draft !== null) return <PreparedDraft draft={draft} mail={mail} onAgain={() => setDraft(null)} />;
  const bytes = bytesInMail(props.files.map(({ size }) => size));
  return (
    <section className="mail-panel" aria-label={words.name}>
      {(['to', 'cc', 'bcc'] as const).map((role) => (
        <RecipientField
          key={role}
          label={words[role]}
          path={role}
          value={mail[role]}
          contacts={contacts}
          error={errorOf(role)}
          warning={role === 'to' && mail.to.length === 0 ? words.nobody : undefined}
          onChange={(boxes) => set({ [role]: [...boxes] })}
        />
      ))}
      <TextField
        label={words.subject}
        path="subject"
        isRequired
        max={caps.line}
        value={mail.subject}
        error={errorOf('subject')}
        onChange={(subject) => set({ subject })}
      />
      <TextField
        label={words.text}
        path="text"
        rows={8}
        max={longestText}
        value={mail.text}
        error={errorOf('text')}
        onChange={(text) => set({ text })}
      />
      <FileSizes label={words.files} files={props.files} />
      {bytes > largeMail && (
        <Alert type="warning" showIcon title={fill(words.large, { size: sizeText(bytes) })} />
      )}
      {error !== null && (
        <ErrorPanel error={error} where={words.name} onRetry={() => void (isOn ? queue() : write())} />
      )}
      <div className="mail-actions">
        {isOn && (
          <Button
            type="primary"
            loading={isBusy}
            disabled={props.isDisabled === true || mailFindings(mail, true).length > 0}
            onClick={() => void queue()}
          >
            {texts.mail.outbox.send}
          </Button>
        )}
        <Button
          type={isOn ? 'default' : 'primary'}
          loading={isBusy}
          disabled={props.isDisabled === true || findings.length > 0}
          onClick={() => void write()}
        >
          {words.prepare}
        </Button>
      </div>
    </section>
  );
}
