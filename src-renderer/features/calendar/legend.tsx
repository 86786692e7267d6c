import { StandingSign, useTexts } from '../../ui';

/** What the marks of the calendar mean. */
export function Legend({ hasCounts }: { readonly hasCounts: boolean }) {
  const words = useTexts().calendar;
  return (
    <ul className="legend" aria-label={words.legend}>
      <li>
        <span className="day-mark day-rest">{words.rest}</span> {words.legendRest}
      </li>
      <li>
        <span className="day-mark day-work">{words.work}</span> {words.legendWork}
      </li>
      <li>
        <span className="day-provisional">{words.provisional}</span> {words.legendProvisional}
      </li>
      <li>
        <span className="standing tone-red">
          <StandingSign sign="overdue" />
        </span>
        {words.legendOverdue}
      </li>
      <li>
        <span className="standing tone-amber">
          <StandingSign sign="today" />
        </span>
        {words.legendToday}
      </li>
      <li>
        <span className="standing tone-green">
          <StandingSign sign="done" />
        </span>
        {words.legendDone}
      </li>
      {hasCounts && <li>{words.legendCount}</li>}
    </ul>
  );
}
