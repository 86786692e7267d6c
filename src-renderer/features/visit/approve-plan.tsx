import type { CallError } from '@shared/contract';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import type { ShownRecord } from '../../record';
import { ActionDialog, ApproverField, CivilDateField, useTexts } from '../../ui';
import { useToday } from './use-today';

/** 批准: releases the year; from then on it changes with a reason (5.3.13). */
export function ApprovePlan({ record }: { readonly record: ShownRecord<'visit-plan'> }) {
  const { plan: say } = useTexts().visit;
  const [isOpen, setIsOpen] = useState(false);
  if (record.isVoid) return null;
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{say.approve}</Button>
      {isOpen && <ApproveDialog record={record} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function ApproveDialog(props: { readonly record: ShownRecord<'visit-plan'>; readonly onClose: () => void }) {
  const { plan: say } = useTexts().visit;
  const { id, version, body } = props.record.stored;
  const today = useToday();
  const [approver, setApprover] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (on === null) return;
    setIsBusy(true);
    const result = await call('visit.approve', { id, version, approver, on });
    setIsBusy(false);
    if (result.ok) props.onClose();
    else setError(result.error);
  };
  const isMissing = approver === '' || on === null;
  return (
    <ActionDialog
      title={fill(say.approveTitle, { year: body.year ?? '' })}
      okText={say.approve}
      record={isMissing ? '' : fill(say.approveRecord, { by: approver, on })}
      problem={isMissing ? say.missing : null}
      error={error}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={props.onClose}
    >
      <ApproverField label={say.approver} value={approver} onChange={setApprover} isRequired />
      <CivilDateField label={say.on} value={on} onChange={setOn} latest={today} isRequired />
    </ActionDialog>
  );
}
