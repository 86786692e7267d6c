import { type CarePlan, nextContact } from '@shared/domain/care';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useQuery } from '../../api';
import { boundFields } from '../../editor';
import { go, routes, useSettings } from '../../state';
import { useDesk } from '../../ui';
import { nextTexts } from './next-text';

const { BoundDate, BoundText, useEditor, useFieldValue } = boundFields<CarePlan>();

/** When the next contact is due, worked out while one types; the day can be moved, for a reason. */
export function NextContactField() {
  const { texts, rules } = useDesk();
  const { care } = texts;
  const { store, isFrozen, recordId } = useEditor();
  const intervals = useSettings(({ settings }) => settings.care.intervals);
  const plan = useStore(store, ({ body }) => body);
  const move = useFieldValue('move');
  const { timeZone } = rules;
  const { derived } = nextContact(plan, timeZone, intervals);
  const { due, why } = nextTexts(plan, texts, timeZone, intervals);
  useFollowGrade();
  const begin = (): void => {
    if (derived !== null) store.getState().set('move', { from: derived, to: derived, reason: '' });
  };
  // Where another day is due by now than the one that was moved, the move is over.
  const isMoving = move.from !== null && move.from === derived;
  return (
    <div className="care-next">
      {recordId === null && <OtherPlan />}
      <p className="editor-computed numbers" data-testid="next-contact" role="status">
        <strong>{due}</strong> {why}{' '}
        {!isFrozen && !isMoving && derived !== null && plan.ended.on === null && (
          <Button size="small" onClick={begin}>
            {care.next.move}
          </Button>
        )}
      </p>
      {isMoving && (
        <div className="editor-grid">
          <BoundDate path="move.to" />
          <BoundText path="move.reason" isRequired />
        </div>
      )}
    </div>
  );
}

/** The grade is the one of the customer's file. */
function useFollowGrade(): void {
  const { store } = useEditor();
  const { id } = useFieldValue('customer');
  const query = useQuery('customer.get', id === null ? null : { id }, { keeps: false });
  const file = query.value;
  useEffect(() => {
    if (file === undefined || file.id !== id) return;
    const { body, set } = store.getState();
    if (body.grade !== file.body.grade) set('grade', file.body.grade);
  }, [file, id, store]);
}

/** A customer has one plan at a time: said before everything is typed. */
function OtherPlan() {
  const { care } = useDesk().texts;
  const { id } = useFieldValue('customer');
  const query = useQuery(
    'record.page',
    id === null ? null : { kind: 'care-plan', customerId: id, isOpen: true, offset: 0, limit: 1 },
    { keeps: false },
  );
  const [other] = query.value?.records ?? [];
  if (other === undefined) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={fill(care.again, { number: other.number })}
      action={<Button onClick={() => void go(routes.record('care-plan', other.id))}>{other.number}</Button>}
    />
  );
}
