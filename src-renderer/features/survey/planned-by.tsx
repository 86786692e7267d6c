import { fill } from '@shared/text';
import { Button } from 'antd';
import { call } from '../../api';
import type { ShownRecord } from '../../record';
import { go, routes } from '../../state';
import { instantText, useDesk } from '../../ui';

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
          <Button type="link" onClick={() => void call('attachment.open', { id: attachmentId })}>
            {say.open}
          </Button>
        </p>
      ))}
    </>
  );
}
