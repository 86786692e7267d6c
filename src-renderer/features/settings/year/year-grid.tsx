import {
  addDays,
  type CivilDate,
  type CompanyDay,
  type DayFact,
  isInMonth,
  type WorkCalendar,
  weeksOf,
  yearOf,
} from '@shared/domain/calendar';
import { fill, type Texts } from '@shared/text';
import { type KeyboardEvent, useState } from 'react';
import { dayText, useTexts } from '../../../ui';

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const mondayFirst = [1, 2, 3, 4, 5, 6, 0] as const;
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A whole year, a month a block; every day is a button. The arrows go from day to day, past the end of a month too. */
export function YearGrid(props: {
  readonly year: number;
  readonly calendar: WorkCalendar;
  readonly days: readonly CompanyDay[];
  readonly today: CivilDate;
  readonly onChoose: (date: CivilDate) => void;
}) {
  const texts = useTexts();
  const { year, calendar, today, onChoose } = props;
  const [reached, setReached] = useState<CivilDate | null>(null);
  const first = yearOf(today) === year ? today : `${year}-01-01`;
  const stop = reached !== null && yearOf(reached) === year ? reached : first;
  const turned = new Set(props.days.map(({ date }) => date));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = steps[event.key];
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-date]')?.dataset.date;
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    const next = addDays(from, step);
    if (yearOf(next) !== year) return;
    setReached(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-date='${next}']`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move among the buttons inside
    <div className="year-grid" onKeyDown={onKeyDown}>
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
                    {isInMonth(date, { year, month }) && (
                      <DayButton
                        fact={calendar.fact(date)}
                        isTurned={turned.has(date)}
                        isToday={date === today}
                        isStop={date === stop}
                        onChoose={() => {
                          setReached(date);
                          onChoose(date);
                        }}
                      />
                    )}
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

/** What stands below the number: turned by the firm, worked or free by notice, statutory while none is out. */
const markOf = ({ kind, works }: DayFact, isTurned: boolean, { week, calendar }: MarkTexts): string => {
  if (isTurned) return works ? week.turnedWork : week.turnedRest;
  if (kind === 'make-up-workday') return calendar.work;
  if (kind === 'holiday') return calendar.rest;
  return kind === 'provisional-holiday' ? week.statutory : '';
};

interface MarkTexts {
  readonly week: Texts['settings']['week'];
  readonly calendar: Texts['calendar'];
}

function DayButton(props: {
  readonly fact: DayFact;
  readonly isTurned: boolean;
  readonly isToday: boolean;
  /** The one day that Tab stops at. */
  readonly isStop: boolean;
  readonly onChoose: () => void;
}) {
  const texts = useTexts();
  const { fact, isTurned } = props;
  const { week } = texts.settings;
  const words = [
    dayText(fact.date, texts),
    fact.works ? week.work : week.rest,
    texts.choices.dayKind[fact.kind],
    fact.name ?? '',
    props.isToday ? texts.calendar.todayMark : '',
  ];
  const name = words.filter((word) => word !== '').join(' · ');
  return (
    <button
      type="button"
      className="year-day numbers"
      data-date={fact.date}
      data-rest={!fact.works || undefined}
      data-kind={isTurned ? 'turned' : fact.kind}
      data-today={props.isToday || undefined}
      tabIndex={props.isStop ? 0 : -1}
      title={name}
      aria-label={name}
      onClick={props.onChoose}
    >
      <span>{Number(fact.date.slice(8))}</span>
      <span className="year-mark">{markOf(fact, isTurned, { week, calendar: texts.calendar })}</span>
    </button>
  );
}
