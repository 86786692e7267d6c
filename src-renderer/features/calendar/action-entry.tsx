import type { ActionRow } from '@shared/contract';
import { fill } from '@shared/text';
import { go, routes } from '../../state';
import { useDesk } from '../../ui';

/** An action of a report in the calendar: sign, what is to be done, by whom; opens the report. */
export function ActionEntry({ action, isWide }: { readonly action: ActionRow; readonly isWide: boolean }) {
  const { texts } = useDesk();
  const { action: words } = texts.workspace;
  const { isOverdue, doneOn, text, owner, complaintNumber } = action;
  const [sign, tone] = doneOn !== null ? ['✓', 'green'] : isOverdue ? ['▲', 'red'] : ['○', 'grey'];
  const standing = doneOn !== null ? words.done : isOverdue ? words.late : words.open;
  const label = fill(words.entry, { number: complaintNumber, text, owner: owner || words.none, standing });
  return (
    <a
      className={`due-entry tone-${tone}`}
      data-wide={isWide || undefined}
      href={`#${routes.report(action.recordId)}`}
      title={label}
      onClick={(event) => {
        event.preventDefault();
        void go(routes.report(action.recordId));
      }}
    >
      <span className="due-entry-line">
        <span aria-hidden>{sign}</span>
        <span className="due-entry-kind">{words.text}</span>
        <span className="numbers">{complaintNumber}</span>
      </span>
      <span className="due-entry-line due-entry-customer">
        {text}
        {isWide && ` · ${owner || words.none}`}
      </span>
      <span className="visually-hidden">{standing}</span>
    </a>
  );
}
