import { datesFrom, weekdayOf } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { dayText, useDesk } from '../../../ui';
import { DatedEntry } from '../dated-entry';
import { DayName } from '../day-name';
import { asColumn } from '../model/days';
import { spanOf } from '../model/view';
import type { ViewProps } from './view-props';

/** A day with more is read in the agenda. */
const shownAtMost = 20;

/** Seven columns with everything of each day: what is due by its end on top, then by the clock. */
export function WeekView({ date, today, days, onDay, title }: ViewProps & { readonly title: string }) {
  const { texts, calendar } = useDesk();
  const words = texts.calendar;
  const { from, to } = spanOf('week', date);
  const columns = datesFrom(from, to).map((day) => ({
    fact: calendar.fact(day),
    things: asColumn(days.get(day) ?? []),
  }));
  return (
    <table className="calendar-grid calendar-week card" aria-label={fill(words.grid, { month: title })}>
      <thead>
        <tr>
          {columns.map(({ fact }) => (
            <th
              key={fact.date}
              scope="col"
              data-rest={!fact.works}
              data-today={fact.date === today || undefined}
            >
              <span className="visually-hidden">{dayText(fact.date, texts)}</span>
              <span aria-hidden className="numbers">
                {texts.choices.weekday[weekdayOf(fact.date)]} {fact.date.slice(5)}
              </span>
              <span className="week-day-name">
                <DayName fact={fact} isToday={fact.date === today} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {columns.map(({ fact, things }) => (
            <td
              key={fact.date}
              className="day day-tall"
              data-date={fact.date}
              data-rest={!fact.works}
              data-today={fact.date === today || undefined}
            >
              {things.slice(0, shownAtMost).map((thing) => (
                <DatedEntry key={thing.key} thing={thing} isTall />
              ))}
              {things.length > shownAtMost && (
                <Button type="text" block className="day-more" onClick={() => onDay(fact.date)}>
                  {fill(words.more, { count: things.length - shownAtMost })}
                </Button>
              )}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
