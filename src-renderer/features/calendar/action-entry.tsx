import type { ActionRow } from '@shared/contract';
import { fill } from '@shared/text';
import { PlaceLink, routes } from '../../state';
import { actionText, useDesk } from '../../ui';

/** An action of a report in the calendar: sign, what is to be done, by whom; opens the report. */
export function ActionEntry({ action, isWide }: { readonly action: ActionRow; readonly isWide: boolean }) {
  const { texts } = useDesk();
  const { action: words } = texts.workspace;
  const { isOverdue, doneOn, owner, complaintNumber } = action;
  const text = actionText(action, texts);
  const [sign, tone] = doneOn !== null ? ['✓', 'green'] : isOverdue ? ['▲', 'red'] : ['○', 'grey'];
  const standing = doneOn !== null ? words.done : isOverdue ? words.late : words.open;
  const isAnswer = action.kind === 'answer';
  const label = fill(isAnswer ? texts.task.entry : words.entry, {
    number: complaintNumber,
    text,
    owner: owner || words.none,
    standing,
  });
  return (
    <PlaceLink
      className={`due-entry tone-${tone}`}
      data-wide={isWide || undefined}
      to={routes.reportAction(action.recordId, action.id)}
      title={label}
    >
      <span className="due-entry-line">
        <span aria-hidden>{sign}</span>
        <span className="due-entry-kind">{isAnswer ? texts.task.answer : words.text}</span>
        <span className="numbers">{complaintNumber}</span>
      </span>
      <span className="due-entry-line due-entry-customer">
        {text}
        {isWide && ` · ${owner || words.none}`}
      </span>
      <span className="visually-hidden">{standing}</span>
    </PlaceLink>
  );
}
