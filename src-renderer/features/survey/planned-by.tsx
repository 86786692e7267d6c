import type { Result } from '@shared/contract';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { call, done } from '../../api';
import type { ShownRecord } from '../../record';
import { go, routes } from '../../state';
import { AskingButton, instantText, useDesk } from '../../ui';

/** The way from a sheet to the plan that asks for it, and to the files that were read into it. */
export function PlannedBy({ record }: { readonly record: ShownRecord }) {
  const { texts, rules } = useDesk();
  const { workbook: say } = texts.survey;
  const { plan, readings } = (record as ShownRecord<'survey'>).stored.body;
  const { recordId } = plan;
  return (
    <>
      {recordId !== null && (
        <Button type="link" onClick={() => void go(routes.record('survey-plan', recordId))}>
          {texts.recordFacts.kind['survey-plan']}
        </Button>
      )}
      {readings.map(({ id, attachmentId, fileName, readAt, readBy }) => (
        <p key={id}>
          {fill(say.readings, {
            name: fileName,
            at: instantText(readAt, texts, rules.timeZone),
            by: readBy,
          })}{' '}
          <AskingButton type="link" label={say.open} ask={() => open(attachmentId)} />
        </p>
      ))}
    </>
  );
}

async function open(id: string): Promise<Result<string>> {
  const opened = await call('attachment.open', { id });
  return opened.ok ? done('') : opened;
}
