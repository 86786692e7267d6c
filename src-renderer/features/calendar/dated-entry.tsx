import { isInstant } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import { fill, type Texts } from '@shared/text';
import { memo } from 'react';
import { WhyDate } from '../../record';
import { PlaceLink, placeOfThing } from '../../state';
import {
  clockOf,
  nameOfThing,
  StandingSign,
  type StandingView,
  textOfThing,
  useDesk,
  useNow,
  viewThing,
} from '../../ui';
import { whyFixed } from './move/movable';
import { MoveButton } from './move/move-button';
import { useMoving } from './move/move-context';
import { useDragStart } from './move/use-drag-start';

/** A dated thing in the calendar: sign, what it is, its number and customer; opens where it stands. */
export const DatedEntry = memo(function DatedEntry(props: {
  readonly thing: DatedThing;
  /** On three lines, with its minute where it has one: a column is narrow, but high. */
  readonly isTall?: boolean;
}) {
  const { thing, isTall = false } = props;
  const { texts, calendar, rules } = useDesk();
  const view = viewThing(thing, { now: useNow(), calendar, rules, texts });
  const isProvisional = thing.isProvisional && thing.done === null;
  const drag = useDragStart(thing);
  const label = labelOf(thing, view, texts);
  const why = whyFixed(thing, useMoving().mayWrite);
  const fixed = why === null ? '' : fill(texts.dated.move.fixed, { why: texts.dated.move.why[why] });
  const time = isTall && isInstant(thing.due) ? thing.due.slice(11, 16) : null;
  return (
    <div className="entry" {...drag}>
      <PlaceLink
        className={`due-entry tone-${view.tone}`}
        data-key={thing.key}
        data-standing={clockOf(thing) === null ? undefined : view.standing}
        data-record={thing.key.startsWith('record:') ? thing.source : undefined}
        data-provisional={isProvisional || undefined}
        to={placeOfThing(thing)}
        title={[label, clockOf(thing) === null ? '' : thing.text, fixed]
          .filter((part) => part !== '')
          .join('\n')}
      >
        <span className="due-entry-line numbers">
          <EntrySign view={view} />
          {time !== null && <span>{time}</span>}
          <span className="due-entry-kind">{nameOfThing(thing, texts, true)}</span>
          {!isTall && <span>{thing.number}</span>}
        </span>
        {isTall && <span className="due-entry-line due-entry-customer numbers">{thing.number}</span>}
        <span className="due-entry-line due-entry-customer">
          {thing.customerName === '' ? textOfThing(thing, texts) : thing.customerName}
        </span>
        <span className="visually-hidden">
          {[
            clockOf(thing) === null ? '' : nameOfThing(thing, texts),
            view.label,
            isProvisional ? texts.calendar.provisional : '',
          ].join(' ')}
        </span>
      </PlaceLink>
      <span className="entry-why">
        <WhyDate thing={thing} footer={<MoveButton thing={thing} isWordy />} />
      </span>
    </div>
  );
});

/** The sign of how a thing stands; a ring where it is yet to come. */
function EntrySign({ view }: { readonly view: StandingView }) {
  return view.sign === 'none' ? <span aria-hidden>○</span> : <StandingSign sign={view.sign} />;
}

/** Everything of an entry in one sentence. */
function labelOf(thing: DatedThing, view: StandingView, texts: Texts): string {
  const { source } = thing;
  const kind = clockOf(thing) === null && source !== 'complaint' ? `${texts.recordFacts.kind[source]} ` : '';
  return fill(texts.calendar.entry, {
    number: `${kind}${thing.number}`,
    customer: thing.customerName,
    what: nameOfThing(thing, texts),
    text: textOfThing(thing, texts),
    owner: thing.owner === '' ? texts.calendar.nobody : thing.owner,
    standing: view.label,
  });
}
