import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useQuery } from '../../api';
import type { ShownRecord } from '../../record';
import { go, routes } from '../../state';
import { FailureLine, useTexts } from '../../ui';

/** This was answered before: in Q&A, or in another log, which can be taken in with one click. */
export function QuestionProposal({ record }: { readonly record: ShownRecord<'communication'> }) {
  const { proposal: say } = useTexts().question;
  const { id, body } = record.stored;
  const isAnswered = (body.answer + body.solution).trim() !== '' && body.questionNumber === '';
  const query = useQuery('question.proposal', isAnswered && !record.isVoid ? { id } : null, { keeps: false });
  const { known = [], earlier = null } = query.value ?? {};
  if (known.length === 0 && earlier === null) return <FailureLine query={query} where={say.title} />;
  const take = (number: string): void => void go(routes.recordNew('question', { record: id, row: number }));
  return (
    <Alert
      type="info"
      showIcon
      data-testid="question-proposal"
      title={say.title}
      description={
        <>
          {known.length > 0 && <p>{say.known}</p>}
          {known.map((question) => (
            <p key={question.id}>
              <Button type="link" onClick={() => void go(routes.record('question', question.id))}>
                {question.number}
              </Button>
              {question.question}
            </p>
          ))}
          {earlier !== null && (
            <>
              <p>
                {fill(say.earlier, {
                  number: earlier.number,
                  day: earlier.at?.slice(0, 10) ?? '',
                  customer: earlier.customerName,
                })}{' '}
                {earlier.request}
              </p>
              <p className="case-quiet">{earlier.answer}</p>
            </>
          )}
        </>
      }
      {...(earlier === null
        ? {}
        : { action: <Button onClick={() => take(earlier.number)}>{say.take}</Button> })}
    />
  );
}
