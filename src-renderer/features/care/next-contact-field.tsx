import { type CarePlan, nextContact } from '@shared/domain/care';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useStore } from 'zustand';
import { useQuery } from '../../api';
import { boundFields } from '../../editor';
import { go, routes, useSettings } from '../../state';
import { FailureLine, useDesk } from '../../ui';
import { nextTexts } from './next-text';
import { useGrade } from './use-grade';

const { BoundDate, BoundText, useEditor, useFieldValue } = boundFields<CarePlan>();

/** When the next contact is due, worked out while one types; the day can be moved, for a reason. */
export function NextContactField() {
  const { texts, rules } = useDesk();
  const { care } = texts;
  const { store, isFrozen, recordId } = useEditor();
  const intervals = useSettings(({ settings }) => settings.care.intervals);
  const body = useStore(store, (state) => state.body);
  const { grade, file } = useGrade();
  const plan = { ...body, grade };
  const move = useFieldValue('move');
  const { timeZone } = rules;
  const { derived } = nextContact(plan, timeZone, intervals);
  const { due, why } = nextTexts(plan, texts, timeZone, intervals);
  const begin = (): void => {
    if (derived !== null) store.getState().set('move', { from: derived, to: derived, reason: '' });
  };
  // Where another day is due by now than the one that was moved, the move is over.
  const isMoving = move.from !== null && move.from === derived;
  return (
    <div className="care-next">
      {recordId === null && <OtherPlan />}
      <FailureLine query={file} where={care.next.grade} />
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
  if (other === undefined) return <FailureLine query={query} where={care.next.others} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={fill(care.again, { number: other.number })}
      action={<Button onClick={() => void go(routes.record('care-plan', other.id))}>{other.number}</Button>}
    />
  );
}
