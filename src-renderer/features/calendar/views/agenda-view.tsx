import type { DatedThing } from '@shared/domain/dated';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { dayText, useDesk } from '../../../ui';
import { DayName } from '../day-name';
import { type AgendaDay, agendaOf, cutAgenda } from '../model/agenda';
import { spanOf } from '../model/view';
import { AgendaRow } from './agenda-row';
import type { ViewProps } from './view-props';

/** So many lines are painted at first, and with each click as many more. */
const pageOfLines = 60;
/** What is overdue is not to push the day itself off the screen. */
const shownOverdue = 5;

/** Day after day what falls due, under the day's name; while it begins with today, what is overdue first. */
export function AgendaView(props: ViewProps & { readonly overdue: readonly DatedThing[] }) {
  const { calendar, texts } = useDesk();
  const { date, today, days, overdue } = props;
  const [place, setPlace] = useState({ date, pages: 1 });
  const pages = place.date === date ? place.pages : 1;
  const agenda = useMemo(
    () => agendaOf(days, spanOf('agenda', date), calendar.fact, today),
    [days, date, calendar, today],
  );
  const { days: shown, left } = cutAgenda(agenda, pages * pageOfLines);
  return (
    <div className="plan">
      {overdue.length > 0 && date === today && <Overdue things={overdue} />}
      {shown.map((day) => (
        <Day key={day.fact.date} day={day} isToday={day.fact.date === today} />
      ))}
      {left > 0 && (
        <Button block onClick={() => setPlace({ date, pages: pages + 1 })}>
          {fill(texts.calendar.showAll, { count: Math.min(left, pageOfLines) })}
        </Button>
      )}
    </div>
  );
}

function Day({ day: { fact, things }, isToday }: { readonly day: AgendaDay; readonly isToday: boolean }) {
  const { texts } = useDesk();
  const id = `plan-${fact.date}`;
  return (
    <section
      className="plan-day card"
      aria-labelledby={id}
      data-date={fact.date}
      data-rest={!fact.works}
      data-today={isToday || undefined}
    >
      <h2 id={id} className="plan-head">
        <span className="numbers">{dayText(fact.date, texts)}</span>
        <DayName fact={fact} isToday={isToday} />
        {things.length === 0 && <span className="plan-none">{texts.calendar.dayNone}</span>}
      </h2>
      {things.length > 0 && (
        <ul className="plan-rows">
          {things.map((thing) => (
            <AgendaRow key={thing.key} thing={thing} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What should have been done before today, the oldest first. */
function Overdue({ things }: { readonly things: readonly DatedThing[] }) {
  const { texts } = useDesk();
  const words = texts.calendar;
  const [most, setMost] = useState(shownOverdue);
  return (
    <section className="plan-day plan-overdue card" aria-labelledby="plan-overdue">
      <h2 id="plan-overdue" className="plan-head tone-red">
        ▲ {fill(words.overdueCount, { count: things.length })}
      </h2>
      <ul className="plan-rows">
        {things.slice(0, most).map((thing) => (
          <AgendaRow key={thing.key} thing={thing} hasDay />
        ))}
      </ul>
      {things.length > most && (
        <Button type="text" block onClick={() => setMost(most + pageOfLines)}>
          {fill(words.showAll, { count: Math.min(things.length - most, pageOfLines) })}
        </Button>
      )}
    </section>
  );
}
