import type { RegisterRow } from '@shared/domain/complaint';
import type { DatedThing, DeskItem } from '@shared/domain/dated';
import { fill, type Texts } from '@shared/text';
import { Button } from 'antd';
import { memo, Suspense } from 'react';
import { deferred, go, PlaceLink, placeOfThing, useSettled } from '../../state';
import {
  clockOf,
  DueBadge,
  EarliestDay,
  nameOfThing,
  StandingMark,
  shortDue,
  textOfThing,
  turnText,
  useDesk,
  useNow,
  viewThing,
} from '../../ui';
import { actOf } from './act-of';

const WhyDate = deferred(async () => (await import('../../record')).WhyDate);

/** A line of the desk: number, customer, what is to be done, whose turn, when and how long still, and one button for it. */
export const AgendaRow = memo(function AgendaRow({ item }: { readonly item: DeskItem }) {
  const { texts, rules } = useDesk();
  const { today: words } = texts.frame;
  const { thing, row } = item;
  const now = useNow();
  const act = actOf(thing, texts);
  // The first screen waits for none of it.
  const isSettled = useSettled();
  return (
    <li className="agenda-row" data-key={thing.key}>
      <PlaceLink className="agenda-number numbers" to={placeOfThing(thing)}>
        {thing.number}
      </PlaceLink>
      {row === null ? <OfRecord thing={thing} /> : <OfComplaint row={row} />}
      <span className="agenda-turn">
        {row === null ? thing.owner || texts.recordFacts.nobody : turnText(row.turn, texts)}
      </span>
      <span className="agenda-due">
        <span className="agenda-milestone">
          {row !== null && `${nameOfThing(thing, texts)} `}
          <span className="numbers">{shortDue(thing.due, now, rules.timeZone)}</span>
        </span>
        <Standing item={item} />
      </span>
      <span className="agenda-why">
        {isSettled && (
          <Suspense fallback={null}>
            <WhyDate thing={thing} />
          </Suspense>
        )}
      </span>
      {thing.done === null ? (
        <Button
          className="agenda-action"
          title={act.records}
          aria-label={fill(words.actFor, { number: thing.number, action: act.name })}
          onClick={() => void go(act.place)}
        >
          {act.name}
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
});

const OfComplaint = ({ row }: { readonly row: RegisterRow }) => (
  <span className="agenda-what">
    <span className="agenda-customer">{row.customerName}</span>
    <span className="agenda-problem" title={row.problem}>
      {row.severity === 'A' && <span className="severity-a">A</span>}
      {[row.partName, row.problem].filter(Boolean).join(' · ')}
    </span>
  </span>
);

function OfRecord({ thing }: { readonly thing: DatedThing }) {
  const { texts } = useDesk();
  const text = [nameOfThing(thing, texts), textOfThing(thing, texts)].filter(Boolean).join(' · ');
  return (
    <span className="agenda-what">
      <span className="agenda-customer" title={text}>
        {text}
      </span>
      <span className="agenda-problem">
        {[kindOf(thing, texts), thing.customerName].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}

const kindOf = ({ source }: DatedThing, { recordFacts }: Texts): string =>
  source === 'complaint' ? '' : recordFacts.kind[source];

/** The countdown; while a complaint waits for its customer the clock still shows. */
function Standing({ item: { thing, row } }: { readonly item: DeskItem }) {
  const { texts, calendar, rules } = useDesk();
  const now = useNow();
  const clock = clockOf(thing);
  if (row !== null && clock !== null)
    return (
      <DueBadge
        kind={clock}
        milestone={row.milestones?.[clock] ?? null}
        isCustomersTurn={row.turn.who === 'customer'}
      />
    );
  const isProvisional = thing.isProvisional && thing.done === null;
  return (
    <span className="agenda-standing">
      <StandingMark view={viewThing(thing, { now, calendar, rules, texts })} isProvisional={isProvisional} />
      {isProvisional && <EarliestDay day={thing.earliest} />}
    </span>
  );
}
