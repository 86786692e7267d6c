import type { CallError } from '@shared/contract';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api';
import { dayText, ErrorPanel, useTexts } from '../../../ui';
import { useFieldValue } from '../fields';
import { taskPartName } from './part-name';

/** Who answered which task sheet, and when, with the file it was read from. Kept inside the house. */
export function AnsweredSheets() {
  const texts = useTexts();
  const { answers: say } = texts.task;
  const answers = useFieldValue('internal.answers');
  const actions = useFieldValue('actions');
  const [error, setError] = useState<CallError | null>(null);
  const open = async (id: string): Promise<void> => {
    const result = await call('attachment.open', { id });
    setError(result.ok ? null : result.error);
  };
  return (
    <section className="report-answers" aria-label={say.title}>
      <h4>{say.title}</h4>
      {answers.length === 0 && <p className="editor-quiet">{say.none}</p>}
      <ul>
        {answers.map(({ id, part, answeredBy, answeredOn, attachmentId }) => (
          <li key={id}>
            {fill(say.line, {
              part: taskPartName({ actions }, part, texts),
              by: answeredBy,
              on: dayText(answeredOn, texts),
            })}{' '}
            <Button disabled={false} type="link" onClick={() => void open(attachmentId)}>
              {say.open}
            </Button>
          </li>
        ))}
      </ul>
      {error !== null && <ErrorPanel error={error} />}
    </section>
  );
}
