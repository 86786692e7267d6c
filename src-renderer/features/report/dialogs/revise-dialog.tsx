import type { Answer } from '@shared/contract';
import { reportNumber } from '@shared/domain/report';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { useState } from 'react';
import { call } from '../../../api';
import { TextField, useCall, useTexts } from '../../../ui';
import { ActionDialog } from '../../complaint';

/** Opens the next revision; a rejection's words are its first reason. */
export function ReviseDialog(props: {
  readonly answer: Answer<'report.get'>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { stored, submissions } = props.answer;
  const texts = useTexts();
  const { reviseDialog: say } = texts.workspace;
  const [reason, setReason] = useState(
    () => submissions.at(-1)?.facts.verdict?.words.slice(0, caps.line) ?? '',
  );
  const { error, isBusy, send } = useCall(props.onDone);
  const next = `R${stored.body.revision + 1}`;
  return (
    <ActionDialog
      title={fill(say.title, { number: reportNumber(stored.body.layout, stored.body) })}
      intro={fill(say.intro, { revision: next })}
      okText={say.ok}
      record={<p>{next}</p>}
      problem={reason.trim() === '' ? fill(texts.complaint.dialog.fillAll, { fields: say.reason }) : null}
      error={error}
      isBusy={isBusy}
      onSubmit={() => void send(call('report.revise', { id: stored.id, version: stored.version, reason }))}
      onCancel={props.onCancel}
    >
      <TextField label={say.reason} isRequired value={reason} max={caps.line} rows={2} onChange={setReason} />
    </ActionDialog>
  );
}
