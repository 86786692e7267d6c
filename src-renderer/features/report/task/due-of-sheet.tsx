import { civilDateAt } from '@shared/domain/calendar';
import { type AssignmentStanding, isActionOverdue } from '@shared/domain/report';
import { dayText, useDesk, useNow } from '../../../ui';

/** By when an answer was asked for; marked where that day has passed without one. */
export function DueOfSheet({ sheet }: { readonly sheet: AssignmentStanding }) {
  const { texts, rules } = useDesk();
  const { assignments: say } = texts.task;
  const today = civilDateAt(useNow(), rules.timeZone);
  const { dueOn } = sheet.assignment;
  if (dueOn === null) return say.noDay;
  const day = dayText(dueOn, texts);
  if (!isActionOverdue({ dueOn, doneOn: sheet.doneOn }, today)) return <span className="numbers">{day}</span>;
  return (
    <span className="tone-red numbers">
      {say.late} {day}
    </span>
  );
}
