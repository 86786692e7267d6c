import { isApproved } from '@shared/domain/plan-approval';
import { sheetsToMake } from '@shared/domain/survey';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { ApprovePlanButton, type ShownRecord } from '../../record';
import { ErrorPanel, useCall, useTexts } from '../../ui';

/** 批准, then 生成调查表: one sheet for every planned customer who has none. */
export function PlanActions({ record }: { readonly record: ShownRecord<'survey-plan'> }) {
  const { plan: say } = useTexts().survey;
  const { id, version, body } = record.stored;
  if (record.isVoid) return null;
  if (!isApproved(body))
    return (
      <ApprovePlanButton
        year={body.year}
        say={say}
        approve={(approval) => call('survey.approve', { id, version, ...approval })}
      />
    );
  return <CreateSheets record={record} />;
}

function CreateSheets({ record }: { readonly record: ShownRecord<'survey-plan'> }) {
  const { plan: say } = useTexts().survey;
  const { id, version, body } = record.stored;
  const waiting = sheetsToMake(body).length;
  const [note, setNote] = useState('');
  const { error, isBusy, send } = useCall(() => undefined);
  const create = async () => {
    const result = await call('survey.create', { id, version, period: null });
    if (result.ok) setNote(fill(say.made, { count: result.value.created.length }));
    return result;
  };
  return (
    <>
      {waiting > 0 && (
        <Button type="primary" loading={isBusy} onClick={() => void send(create())}>
          {fill(say.make, { count: waiting })}
        </Button>
      )}
      <span role="status">{note}</span>
      {error !== null && <ErrorPanel error={error} />}
    </>
  );
}
