import type { CallError, SurveyRead } from '@shared/contract';
import { fill } from '@shared/text';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import type { ShownRecord } from '../../record';
import { showJob } from '../../state';
import { ErrorPanel, useTexts } from '../../ui';
import { ReadWorkbookDialog } from './read-workbook-dialog';

type Shown = Exclude<SurveyRead, { readonly kind: 'cancelled' }>;

/** 导出 Excel 问卷 for the customer, and 读回 what he returned. */
export function WorkbookActions({ record }: { readonly record: ShownRecord<'survey'> }) {
  const { workbook: say } = useTexts().survey;
  const { id, number } = record.stored;
  const [read, setRead] = useState<Shown | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  if (record.isVoid) return null;
  const make = async (): Promise<void> => {
    const result = await call('survey.workbook', { id });
    setError(result.ok ? null : result.error);
    if (result.ok && result.value.jobId !== null) showJob(result.value.jobId, fill(say.job, { number }));
  };
  const readBack = async (): Promise<void> => {
    const result = await call('survey.read', { id });
    setError(result.ok ? null : result.error);
    if (result.ok && result.value.kind !== 'cancelled') setRead(result.value);
  };
  return (
    <>
      <Button onClick={() => void make()}>{say.make}</Button>
      <Button onClick={() => void readBack()}>{say.read}</Button>
      {error !== null && <ErrorPanel error={error} />}
      {read?.kind === 'refused' && <Refused read={read} onClose={() => setRead(null)} />}
      {read?.kind === 'read' && (
        <ReadWorkbookDialog record={record} reading={read} onClose={() => setRead(null)} />
      )}
    </>
  );
}

function Refused(props: {
  readonly read: Extract<Shown, { readonly kind: 'refused' }>;
  readonly onClose: () => void;
}) {
  const { survey, frame } = useTexts();
  const { workbook: say } = survey;
  const { fileName, why, number } = props.read;
  return (
    <Modal
      open
      title={fill(say.refusedTitle, { name: fileName })}
      closable={{ 'aria-label': frame.dialog.close }}
      onCancel={props.onClose}
      footer={
        <Button type="primary" onClick={props.onClose}>
          {say.close}
        </Button>
      }
    >
      <p>{fill(say.refused[why], { number })}</p>
    </Modal>
  );
}
