import type { CivilDate, CompanyDay, DayFact, WorkCalendar } from '@shared/domain/calendar';
import type { Texts } from '@shared/text';
import { dayText, useTexts, YearMonths } from '../../../ui';

/** A whole year, a month a block; a click turns a day. */
export function YearGrid(props: {
  readonly year: number;
  readonly calendar: WorkCalendar;
  readonly days: readonly CompanyDay[];
  readonly today: CivilDate;
  readonly onChoose: (date: CivilDate) => void;
}) {
  const { year, calendar, today, onChoose } = props;
  const turned = new Set(props.days.map(({ date }) => date));
  return (
    <YearMonths
      year={year}
      today={today}
      renderDay={(date, isStop) => (
        <DayButton
          fact={calendar.fact(date)}
          isTurned={turned.has(date)}
          isToday={date === today}
          isStop={isStop}
          onChoose={() => onChoose(date)}
        />
      )}
    />
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
