import type { CallError } from '@shared/contract';
import { toInstant } from '@shared/domain/calendar';
import { canReopen, reopened } from '@shared/domain/feedback';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import type { ShownRecord } from '../../record';
import { go, presentNow, routes } from '../../state';
import { ActionDialog, instantText, TextField, useDesk } from '../../ui';

type Shown = ShownRecord<'communication'>;

/** What a log can become: a complaint, open again, or another log of the same customer. */
export function CommunicationActions({ record }: { readonly record: Shown }) {
  const words = useDesk().texts.feedback;
  const [task, setTask] = useState<'complaint' | 'reopen' | null>(null);
  const { body } = record.stored;
  const { id: customerId } = body.customer;
  const close = (): void => setTask(null);
  const again = (): void =>
    void go(routes.recordNew('communication', customerId === null ? {} : { customer: customerId }));
  if (record.isVoid) return null;
  return (
    <>
      {body.complaintNumber === '' && (
        <Button onClick={() => setTask('complaint')}>{words.toComplaint.button}</Button>
      )}
      {canReopen(body) && <Button onClick={() => setTask('reopen')}>{words.reopen.button}</Button>}
      {canReopen(body) && <Button onClick={again}>{words.again}</Button>}
      {task === 'complaint' && <ComplaintDialog record={record} onClose={close} />}
      {task === 'reopen' && <ReopenDialog record={record} onClose={close} />}
    </>
  );
}

interface DialogProps {
  readonly record: Shown;
  readonly onClose: () => void;
}

/** 转为投诉: says what will be registered, then goes there. */
function ComplaintDialog({ record, onClose }: DialogProps) {
  const { texts, rules } = useDesk();
  const words = texts.feedback.toComplaint;
  const { id, number, version, body } = record.stored;
  const [token] = useState(() => crypto.randomUUID());
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setIsBusy(true);
    const result = await call('feedback.toComplaint', { id, version, token });
    setIsBusy(false);
    if (result.ok) void go(routes.complaint(result.value.complaintId));
    else setError(result.error);
  };
  const at = body.at === null ? words.noTime : instantText(body.at, texts, rules.timeZone);
  return (
    <ActionDialog
      title={fill(words.title, { number })}
      okText={words.action}
      record={fill(words.record, { at })}
      problem={null}
      error={error}
      sayFinding={({ path }) => Reflect.get(texts.record.fields, path) ?? path}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <p>{body.request}</p>
    </ActionDialog>
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
