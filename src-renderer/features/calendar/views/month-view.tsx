import { isInMonth, monthOf, weeksOf } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import { fill } from '@shared/text';
import { useMemo } from 'react';
import { useDesk } from '../../../ui';
import { openFirst } from '../model/days';
import { DayCell } from './day-cell';
import type { ViewProps } from './view-props';

const nothing: readonly DatedThing[] = [];

/** A month of due dates among rest days, holidays and make-up days. */
export function MonthView({ date, today, days, onDay, title }: ViewProps & { readonly title: string }) {
  const { texts, calendar } = useDesk();
  const month = monthOf(date);
  const weeks = useMemo(() => weeksOf(monthOf(date)), [date]);
  const sorted = useMemo(() => new Map([...days].map(([day, things]) => [day, openFirst(things)])), [days]);
  return (
    <table className="calendar-grid card" aria-label={fill(texts.calendar.grid, { month: title })}>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 0].map((weekday) => (
            <th key={weekday} scope="col">
              {texts.choices.weekday[weekday as 0]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell
                key={day}
                fact={calendar.fact(day)}
                isToday={day === today}
                isOutside={!isInMonth(day, month)}
                things={sorted.get(day) ?? nothing}
                onDay={onDay}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
