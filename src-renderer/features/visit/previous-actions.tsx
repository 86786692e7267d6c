import { isSame } from '@shared/domain/same';
import { blankVisitReport, previousOf, type VisitReport } from '@shared/domain/visit';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useQuery } from '../../api';
import { boundFields } from '../../editor';
import { DueMark } from '../../record';
import { FailureLine, useTexts } from '../../ui';

const { useEditor, useFieldValue } = boundFields<VisitReport>();

/** 上次行动完成情况: what the last report of this customer asked for, and how far it is; a new report takes it in by itself. */
export function PreviousActions() {
  const { previous: say } = useTexts().visit.report;
  const { store, recordId, isFrozen } = useEditor();
  const customerId = useFieldValue('customer.id');
  const customerName = useFieldValue('customer.name');
  const taken = useFieldValue('previous.reportNumber');
  const isAsked = customerId !== null || customerName.trim() !== '';
  const query = useQuery(
    'visit.previous',
    isAsked ? { customerId, customerName, exceptId: recordId } : null,
    { keeps: false },
  );
  const previous = query.value?.previous;
  const isNew = recordId === null;
  const takenByItself = useRef<VisitReport['previous'] | null>(null);
  useEffect(() => {
    if (!isNew || previous === undefined) return;
    const { body, set } = store.getState();
    const isUntouched = isSame(body.previous, takenByItself.current);
    const next = previous === null ? null : previousOf(previous, say.open);
    // What was taken for another customer goes with him; what a person wrote stays.
    if (next === null ? !isUntouched : body.previous.reportNumber !== '' && !isUntouched) return;
    takenByItself.current = next;
    set('previous', next ?? blankVisitReport().previous);
  }, [isNew, previous, store, say.open]);
  if (!isAsked) return null;
  if (previous === undefined) return <FailureLine query={query} where={say.title} />;
  if (previous === null) return <p className="case-quiet">{say.none}</p>;
  const { number, from, actions } = previous;
  const summary = previousOf(previous, say.open);
  return (
    <section className="visit-previous" aria-label={say.title}>
      <h4>{say.title}</h4>
      <p>
        {fill(say.of, { number, on: from ?? '', total: summary.total ?? 0, done: summary.done ?? 0 })}{' '}
        {!isFrozen && taken !== number && (
          <Button onClick={() => store.getState().set('previous', summary)}>{say.take}</Button>
        )}
      </p>
      {actions.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say.action}</th>
              <th scope="col">{say.owner}</th>
              <th scope="col">{say.due}</th>
            </tr>
          </thead>
          <tbody>
            {actions.map(({ id, text, owner, dueOn, doneOn }) => (
              <tr key={id}>
                <td>{text}</td>
                <td>{owner}</td>
                <td>
                  <DueMark due={dueOn} done={doneOn} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
