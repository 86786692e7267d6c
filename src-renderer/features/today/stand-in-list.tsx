import { addDays, civilDateAt, epochOf } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import { type AwayPerson, awayFor } from '@shared/domain/person';
import { datedName, fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../api';
import { PlaceLink, routes, useSession, useSettled } from '../../state';
import { FailureLine, useDesk, useNow, useTexts, useToday } from '../../ui';
import { DateDue } from './date-due';

const aheadDays = 7;
/** So that the deputy's own work stays in sight; the rest is one click away. */
const shownAtFirst = 5;
/** Before any complaint: what is overdue is never too old to be told. */
const ever = '2000-01-01';

/** At the deputy: what is overdue or due soon of each who is away today and for whom he stands in; nothing where there is nobody. */
export function StandInList() {
  const { people, absences } = useDesk();
  const today = useToday();
  const operator = useSession((session) => session.operator?.name ?? '');
  const away = operator === '' ? [] : awayFor({ people, absences }, operator, today);
  return away.map((person) => <Owed key={person.name} person={person} />);
}

function Owed({ person }: { readonly person: AwayPerson }) {
  const { today: words } = useTexts().frame;
  const today = useToday();
  // The start waits for none of it.
  const isSettled = useSettled();
  const [isWhole, setIsWhole] = useState(false);
  const query = useQuery(
    'dated.span',
    isSettled ? { from: ever, to: addDays(today, aheadDays), owner: person.name, isOpen: true } : null,
  );
  const title = fill(words.standIn, { name: person.name, to: person.absence.to, days: aheadDays });
  const found = query.value;
  if (found === undefined) return <FailureLine query={query} where={title} />;
  const id = `stand-in-${person.absence.id}`;
  return (
    <section className="agenda-group card" aria-labelledby={id}>
      <h2 id={id} className="agenda-head">
        <span>{title}</span>
        <span className="agenda-count numbers">{found.things.length}</span>
      </h2>
      {found.things.length === 0 && (
        <p className="agenda-more">{fill(words.standInNone, { days: aheadDays })}</p>
      )}
      <ul className="agenda-rows">
        {(isWhole ? found.things : found.things.slice(0, shownAtFirst)).map((thing) => (
          <Line key={thing.key} thing={thing} />
        ))}
      </ul>
      {!isWhole && found.things.length > shownAtFirst && (
        <Button type="text" className="agenda-more" onClick={() => setIsWhole(true)}>
          {fill(words.showAll, { count: found.things.length })}
        </Button>
      )}
    </section>
  );
}

function Line({ thing }: { readonly thing: DatedThing }) {
  const { texts, rules } = useDesk();
  const { recordFacts } = texts;
  const now = useNow();
  const isDay = thing.due === thing.day;
  const isOverdue = isDay ? thing.due < civilDateAt(now, rules.timeZone) : epochOf(thing.due) < now;
  return (
    <li className="agenda-row date-row">
      <PlaceLink className="agenda-number numbers" to={placeOf(thing)}>
        {thing.number}
      </PlaceLink>
      <span className="agenda-what">
        <span className="agenda-customer">
          {isOverdue && <span className="tone-red">▲ {recordFacts.late} </span>}
          {[datedName(thing.what, texts), thing.text].filter((part) => part !== '').join(' · ')}
        </span>
        <span className="agenda-problem">{thing.customerName}</span>
      </span>
      <DateDue due={thing.due} isProvisional={thing.isProvisional} earliest={thing.earliest} />
    </li>
  );
}

const placeOf = ({ source, recordId }: DatedThing): string =>
  source === 'complaint' ? routes.complaint(recordId) : routes.record(source, recordId);
