import { civilDateAt } from '@shared/domain/calendar';
import { assignmentsOf, isActionOverdue, type TaskPart } from '@shared/domain/report';
import { isSame } from '@shared/domain/same';
import { fill } from '@shared/text';
import { dayText, useDesk, useNow } from '../../../ui';
import { useFieldValue } from '../fields';

/** Whose answers a part still waits for, beside the button that asks for them. */
export function AwaitedAnswers({ part }: { readonly part: TaskPart }) {
  const { texts, rules } = useDesk();
  const { assignments: say } = texts.task;
  const internal = useFieldValue('internal');
  const today = civilDateAt(useNow(), rules.timeZone);
  const awaited = assignmentsOf({ internal }).filter(
    ({ assignment, doneOn }) => doneOn === null && isSame(assignment.part, part),
  );
  return awaited.map(({ assignment: { id, askedOf, dueOn }, doneOn }) => {
    const isLate = isActionOverdue({ dueOn, doneOn }, today);
    const on = dueOn === null ? say.noDay : dayText(dueOn, texts);
    return (
      <span key={id} className={isLate ? 'tone-red' : 'editor-quiet'}>
        {isLate && `${say.late} `}
        {fill(say.waitingFor, { of: askedOf, on })}
      </span>
    );
  });
}
