import type { CalendarDue } from '@shared/contract';
import { fill } from '@shared/text';
import { PlaceLink, routes } from '../../state';
import { StandingSign, useDesk, useNow, viewMilestone } from '../../ui';

/** A due date in the calendar: sign, number, milestone and customer; opens the complaint. */
export function DueEntry({ due, isWide = false }: { readonly due: CalendarDue; readonly isWide?: boolean }) {
  const { texts, calendar } = useDesk();
  const now = useNow();
  const view = viewMilestone({ kind: due.kind, milestone: due.milestone, now, calendar, texts });
  const isProvisional = due.milestone.isProvisional && due.milestone.doneAt === null;
  const label = fill(texts.calendar.openDue, {
    number: due.number,
    customer: due.customerName,
    milestone: texts.choices.milestone[due.kind],
    standing: view.label,
  });
  return (
    <PlaceLink
      className={`due-entry tone-${view.tone}`}
      data-standing={view.standing}
      data-provisional={isProvisional || undefined}
      data-wide={isWide || undefined}
      to={routes.complaint(due.complaintId)}
      title={`${label}\n${due.problem}`}
    >
      <span className="due-entry-line numbers">
        <StandingSign sign={view.sign} />
        <span className="due-entry-kind">{texts.choices.milestoneShort[due.kind]}</span>
        <span>{due.number}</span>
      </span>
      <span className="due-entry-line due-entry-customer">
        {due.customerName}
        {isWide && ` · ${view.label}`}
      </span>
      <span className="visually-hidden">
        {[
          texts.choices.milestone[due.kind],
          view.label,
          isProvisional ? texts.calendar.provisional : '',
        ].join(' ')}
      </span>
    </PlaceLink>
  );
}
