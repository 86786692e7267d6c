import { isInstant } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import { memo } from 'react';
import { WhyDate } from '../../../record';
import { PlaceLink, placeOfThing } from '../../../state';
import {
  clockOf,
  EarliestDay,
  nameOfThing,
  StandingMark,
  textOfThing,
  useDesk,
  useNow,
  viewThing,
} from '../../../ui';
import { MoveButton } from '../move/move-button';
import { useDragStart } from '../move/use-drag-start';

/** A thing of the agenda in a line: its minute, what it is, its number, customer, what is to be done and by whom, and how it stands. */
export const AgendaRow = memo(function AgendaRow(props: {
  readonly thing: DatedThing;
  /** With its day: it stands under no head of its own. */
  readonly hasDay?: boolean;
}) {
  const { thing, hasDay = false } = props;
  const { texts, calendar, rules } = useDesk();
  const drag = useDragStart(thing);
  const view = viewThing(thing, { now: useNow(), calendar, rules, texts });
  const time = isInstant(thing.due) ? thing.due.slice(11, 16) : '';
  const isProvisional = thing.isProvisional && thing.done === null;
  return (
    <li
      {...drag}
      draggable={drag['data-movable']}
      className="plan-row"
      data-key={thing.key}
      data-standing={clockOf(thing) === null ? undefined : view.standing}
      data-record={thing.key.startsWith('record:') ? thing.source : undefined}
    >
      <span className="plan-time numbers">
        {[hasDay ? thing.day : '', time].filter((part) => part !== '').join(' ') || texts.calendar.allDay}
      </span>
      <strong className="plan-kind">{nameOfThing(thing, texts)}</strong>
      <PlaceLink className="plan-number numbers" to={placeOfThing(thing)}>
        {thing.number}
      </PlaceLink>
      <span className="plan-text">
        {[thing.customerName, textOfThing(thing, texts)].filter((part) => part !== '').join(' · ')}
      </span>
      <span className="plan-owner">{thing.owner === '' ? texts.calendar.nobody : thing.owner}</span>
      <span className="plan-standing">
        <StandingMark view={view} isProvisional={isProvisional} />
        {isProvisional && <EarliestDay day={thing.earliest} />}
      </span>
      <span className="plan-acts">
        <WhyDate thing={thing} />
        <MoveButton thing={thing} />
      </span>
    </li>
  );
});
