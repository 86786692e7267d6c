import { fill } from '@shared/text';
import { Button } from 'antd';
import { go, PlaceLink, routes } from '../../state';
import { DueBadge, shortDue, turnText, useDesk, useNow } from '../../ui';
import type { AgendaItem } from './group-agenda';

/** A complaint: number, customer, problem, milestone, how it stands, and one button for what comes next. */
export function AgendaRow({
  item,
  isCustomersTurn,
}: {
  readonly item: AgendaItem;
  readonly isCustomersTurn: boolean;
}) {
  const { texts, rules } = useDesk();
  const { today: words } = texts.frame;
  const now = useNow();
  const { row, kind, milestone } = item;
  const action = words.act[kind];
  return (
    <li className="agenda-row">
      <PlaceLink className="agenda-number numbers" to={routes.complaint(row.id)}>
        {row.number}
      </PlaceLink>
      <span className="agenda-what">
        <span className="agenda-customer">{row.customerName}</span>
        <span className="agenda-problem" title={row.problem}>
          {row.severity === 'A' && <span className="severity-a">A</span>}
          {[row.partName, row.problem].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="agenda-turn">{turnText(row.turn, texts)}</span>
      <span className="agenda-due">
        <span className="agenda-milestone">
          {texts.choices.milestone[kind]}{' '}
          <span className="numbers">
            {shortDue(milestone.agreed?.due ?? milestone.due, now, rules.timeZone)}
          </span>
        </span>
        <DueBadge kind={kind} milestone={milestone} isCustomersTurn={isCustomersTurn} />
      </span>
      <Button
        className="agenda-action"
        aria-label={fill(words.actFor, { number: row.number, action })}
        onClick={() => void go(routes.complaintMark(row.id, kind))}
      >
        {action}
      </Button>
    </li>
  );
}
