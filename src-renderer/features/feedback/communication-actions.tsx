import type { CallError } from '@shared/contract';
import { toInstant } from '@shared/domain/calendar';
import { canReopen, reopened } from '@shared/domain/feedback';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { RaiseDialog, type ShownRecord } from '../../record';
import { presentNow } from '../../state';
import { ActionDialog, instantText, TextField, useDesk } from '../../ui';

type Shown = ShownRecord<'communication'>;
type Task = 'complaint' | 'followUp' | 'reopen';

/** What a log can become: a complaint, open again, or another log that goes on with it. */
export function CommunicationActions({ record }: { readonly record: Shown }) {
  const words = useDesk().texts.feedback;
  const [task, setTask] = useState<Task | null>(null);
  const { body } = record.stored;
  const close = (): void => setTask(null);
  if (record.isVoid) return null;
  return (
    <>
      {body.complaintNumber === '' && (
        <Button onClick={() => setTask('complaint')}>{words.toComplaint.button}</Button>
      )}
      {canReopen(body) && <Button onClick={() => setTask('reopen')}>{words.reopen.button}</Button>}
      {canReopen(body) && <Button onClick={() => setTask('followUp')}>{words.followUp.button}</Button>}
      {task === 'complaint' && <ComplaintDialog record={record} onClose={close} />}
      {task === 'followUp' && <FollowUpDialog record={record} onClose={close} />}
      {task === 'reopen' && <ReopenDialog record={record} onClose={close} />}
    </>
  );
}

interface DialogProps {
  readonly record: Shown;
  readonly onClose: () => void;
}

/** 转为投诉: nothing is asked, the log says it all. */
function ComplaintDialog({ record, onClose }: DialogProps) {
  const { texts, rules } = useDesk();
  const words = texts.feedback.toComplaint;
  const { id, number, version, body } = record.stored;
  const at = body.at === null ? words.noTime : instantText(body.at, texts, rules.timeZone);
  return (
    <RaiseDialog
      title={fill(words.title, { number })}
      okText={words.action}
      record={fill(words.record, { at })}
      sayFinding={({ path }) => Reflect.get(texts.record.fields, path) ?? path}
      onRaise={(token) => call('feedback.toComplaint', { id, version, token })}
      becomes={({ complaintId }) => ({ kind: 'complaint', id: complaintId })}
      onClose={onClose}
    >
      <p>{body.request}</p>
    </RaiseDialog>
  );
}

/** 另记一条: nothing is asked, the log says it all. */
function FollowUpDialog({ record, onClose }: DialogProps) {
  const { texts } = useDesk();
  const words = texts.feedback.followUp;
  const { id, number, version, body } = record.stored;
  return (
    <RaiseDialog
      title={fill(words.title, { number })}
      okText={words.action}
      record={words.record}
      sayFinding={({ path }) => Reflect.get(texts.record.fields, path) ?? path}
      onRaise={(token) => call('feedback.followUp', { id, version, token })}
      becomes={(made) => ({ kind: 'communication', id: made.id })}
      onClose={onClose}
    >
      <p>{body.request}</p>
    </RaiseDialog>
  );
}

/** The customer was not satisfied: the log opens again with a reason. */
function ReopenDialog({ record, onClose }: DialogProps) {
  const { texts, rules } = useDesk();
  const words = texts.feedback.reopen;
  const { id, number, version, body } = record.stored;
  const [reason, setReason] = useState(body.callBack.note);
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setIsBusy(true);
    const at = toInstant(presentNow(), rules.timeZone);
    const again = reopened(body, { id: crypto.randomUUID(), at, reason: reason.trim() });
    const result = await call('record.save', {
      kind: 'communication',
      id,
      version,
      reason: reason.trim(),
      body: again,
    });
    setIsBusy(false);
    if (result.ok) onClose();
    else setError(result.error);
  };
  return (
    <ActionDialog
      title={fill(words.title, { number })}
      okText={words.action}
      record={words.record}
      problem={reason.trim() === '' ? fill(texts.complaint.dialog.fillAll, { fields: words.reason }) : null}
      error={error}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <TextField label={words.reason} value={reason} max={caps.line} onChange={setReason} isRequired />
    </ActionDialog>
  );
}
