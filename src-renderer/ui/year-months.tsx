import { addDays, type CivilDate, isInMonth, weeksOf, yearOf } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTexts } from './desk-context';
import './year-months.css';

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const mondayFirst = [1, 2, 3, 4, 5, 6, 0] as const;
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/**
 * A whole year, a month a block. Every day is a button marked `data-date`; Tab stops at one of them, and the arrows go from day to day,
 * past the end of a month too.
 */
export function YearMonths(props: {
  readonly year: number;
  readonly today: CivilDate;
  readonly label?: string;
  /** The button of a day; `isStop`: the one that Tab stops at. */
  readonly renderDay: (date: CivilDate, isStop: boolean) => ReactNode;
}) {
  const texts = useTexts();
  const { year, today } = props;
  const [reached, setReached] = useState<CivilDate | null>(null);
  const first = yearOf(today) === year ? today : `${year}-01-01`;
  const stop = reached !== null && yearOf(reached) === year ? reached : first;
  const dayOf = (target: EventTarget): CivilDate | undefined =>
    (target as HTMLElement).closest<HTMLElement>('[data-date]')?.dataset.date;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = steps[event.key];
    const from = dayOf(event.target);
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    const next = addDays(from, step);
    if (yearOf(next) !== year) return;
    setReached(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-date='${next}']`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, there is nothing to fill in
    <div
      className="year-grid"
      role="group"
      aria-label={props.label ?? fill(texts.settings.week.year, { year })}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => setReached(dayOf(target) ?? null)}
    >
      {months.map((month) => (
        <table key={month} className="year-month">
          <caption>{fill(texts.settings.week.month, { n: month })}</caption>
          <thead>
            <tr>
              {mondayFirst.map((weekday) => (
                <th key={weekday} scope="col">
                  <span className="visually-hidden">{texts.choices.weekday[weekday]}</span>
                  <span aria-hidden>{texts.settings.week.weekdayLetter[weekday]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf({ year, month }).map((week) => (
              <tr key={week[0]}>
                {week.map((date) => (
                  <td key={date}>
                    {isInMonth(date, { year, month }) && props.renderDay(date, date === stop)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
