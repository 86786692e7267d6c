import { type CivilDate, type DayFact, yearOf } from '@shared/domain/calendar';
import { type DatedThing, isLate } from '@shared/domain/dated';
import { fill } from '@shared/text';
import { memo } from 'react';
import { dayText, useDesk, useNow, useTexts, YearMonths } from '../../../ui';
import { isNamedDay } from '../model/agenda';
import type { ViewProps } from './view-props';

/** Twelve months with how many fall due on each day; a click opens the day in the agenda. */
export function YearView({ date, today, days, onDay }: ViewProps) {
  const { texts, calendar } = useDesk();
  const now = useNow();
  const year = yearOf(date);
  return (
    <YearMonths
      year={year}
      today={today}
      label={fill(texts.calendar.yearGrid, { year })}
      renderDay={(day, isStop) => {
        const things = days.get(day) ?? [];
        return (
          <DayButton
            fact={calendar.fact(day)}
            isToday={day === today}
            isStop={isStop}
            count={things.length}
            late={lateOf(things, now, today)}
            onDay={onDay}
          />
        );
      }}
    />
  );
}

const lateOf = (things: readonly DatedThing[], now: number, today: CivilDate): number =>
  things.reduce((sum, thing) => sum + (isLate(thing, now, today) ? 1 : 0), 0);

const DayButton = memo(function DayButton(props: {
  readonly fact: DayFact;
  readonly isToday: boolean;
  /** The one day that Tab stops at. */
  readonly isStop: boolean;
  readonly count: number;
  /** How many of them are overdue. */
  readonly late: number;
  readonly onDay: (date: CivilDate) => void;
}) {
  const texts = useTexts();
  const { calendar: words } = texts;
  const { fact, count, late } = props;
  const isNamed = isNamedDay(fact);
  const name = [
    dayText(fact.date, texts),
    props.isToday ? words.todayMark : '',
    isNamed || !fact.works ? texts.choices.dayKind[fact.kind] : '',
    fact.name ?? '',
    fact.isProvisional ? words.provisional : '',
    count === 0 ? '' : fill(words.dayCount, { count }),
    late === 0 ? '' : fill(words.dayLate, { count: late }),
  ]
    .filter((word) => word !== '')
    .join(' · ');
  return (
    <button
      type="button"
      className="year-day numbers"
      data-date={fact.date}
      data-rest={!fact.works || undefined}
      data-kind={fact.kind}
      data-today={props.isToday || undefined}
      data-late={late > 0 || undefined}
      tabIndex={props.isStop ? 0 : -1}
      title={name}
      onClick={() => props.onDay(fact.date)}
    >
      <span className="visually-hidden">{name}</span>
      <span aria-hidden>{Number(fact.date.slice(8))}</span>
      <span aria-hidden className="year-mark">
        {count > 0 ? `${late > 0 ? '▲' : ''}${count}` : isNamed ? (fact.works ? words.work : words.rest) : ''}
      </span>
    </button>
  );
});
