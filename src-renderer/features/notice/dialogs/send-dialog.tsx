import type { Answer } from '@shared/contract';
import { toInstant } from '@shared/domain/calendar';
import { asSent, type NoticeSent, noticeGates } from '@shared/domain/notice';
import { submissionLanguages } from '@shared/domain/report';
import { caps } from '@shared/domain/scalars';
import { fill, listOf } from '@shared/text';
import { useState } from 'react';
import { call, useQuery } from '../../../api';
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
import { ProofField } from '../../complaint';
import { OpenPoints } from '../detail/open-points';

/** Notes that a revision went out: when, how, to whom, and why although something is open. */
export function SendDialog({
  answer,
  onClose,
}: {
  readonly answer: Answer<'notice.get'>;
  readonly onClose: () => void;
}) {
  const { stored, strangers } = answer;
  const { body, number } = stored;
  const [recipient] = body.recipients;
  const { texts, rules } = useDesk();
  const { send: say, shown } = texts.notices;
  const now = useNow();
  const customerId = recipient?.customerId ?? null;
  const file = useQuery('customer.get', customerId === null ? null : { id: customerId });
  const [sentAt, setSentAt] = useState<string | null>(null);
  const [way, setWay] = useState<NoticeSent['way'] | null>(null);
  const [to, setTo] = useState(recipient?.contactName ?? '');
  const [chosen, setLanguage] = useState<NoticeSent['language'] | null>(null);
  const [proof, setProof] = useState<NoticeSent['proof']>({ attachmentIds: [], person: '', note: '' });
  const [openReason, setOpenReason] = useState('');
  const { error, isBusy, send } = useCall(onClose);
  const language = chosen ?? file.value?.body.language ?? 'zh-CN';
  const gates = noticeGates(asSent(body, { sentAt: sentAt ?? toInstant(now, rules.timeZone) }));
  const isOpen = gates.length > 0 || strangers.length > 0;
  const missing = [
    ...(sentAt === null ? [say.sentAt] : []),
    ...(way === null ? [say.way] : []),
    ...(isOpen && openReason.trim() === '' ? [say.openReason] : []),
  ];
  const revision = body.revision === '' ? 'R0' : body.revision;
  const onSubmit = (): void => {
    if (sentAt === null || way === null) return;
    const sent: NoticeSent = {
      language,
      sentAt,
      recipient: to,
      way,
      proof,
      openReason: isOpen ? openReason : '',
    };
    void send(call('notice.send', { id: stored.id, version: stored.version, sent }));
  };
  return (
    <ActionDialog
      title={fill(say.title, { number, revision })}
      intro={say.intro}
      okText={say.ok}
      record={
        sentAt === null
          ? `${number} ${revision}`
          : fill(say.record, {
              number,
              revision,
              at: instantText(sentAt, texts, rules.timeZone),
              name: recipient?.name ?? '',
            })
      }
      problem={momentProblem(missing, sentAt, now, texts)}
      error={error}
      isBusy={isBusy}
      onSubmit={onSubmit}
      onCancel={onClose}
    >
      <InstantField label={say.sentAt} path="sent.at" isRequired value={sentAt} onChange={setSentAt} />
      <div className="editor-grid">
        <ChoiceField
          label={say.way}
          isRequired
          value={way}
          onChange={setWay}
          choices={choicesOf(texts.choices.replyWay)}
        />
        <TextField label={say.recipient} value={to} max={caps.short} onChange={setTo} />
        <ChoiceField
          label={say.language}
          value={language}
          isClearable={false}
          onChange={setLanguage}
          choices={submissionLanguages.map((value) => ({ value, label: texts.frame.file.languages[value] }))}
        />
      </div>
      <ProofField label={texts.fields.proofNote} value={proof} onChange={setProof} hasOwnPerson />
      {strangers.length > 0 && (
        <p className="tone-red" role="alert">
          {fill(shown.strangers, {
            words: listOf(
              strangers.map(({ word }) => word),
              texts,
            ),
          })}
        </p>
      )}
      {gates.length > 0 && <OpenPoints title={fill(say.open, { n: gates.length })} gates={gates} />}
      {isOpen && (
        <TextField
          label={say.openReason}
          path="openReason"
          isRequired
          value={openReason}
          max={caps.line}
          onChange={setOpenReason}
        />
      )}
    </ActionDialog>
  );
}
