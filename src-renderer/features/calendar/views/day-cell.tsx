import type { CivilDate, DayFact } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { memo } from 'react';
import { dayText, useTexts } from '../../../ui';
import { DatedEntry } from '../dated-entry';
import { DayName } from '../day-name';

/** So many dues stand in the cell itself; with more, one and a button for all. */
const shownAtMost = 2;

/** One day of the month: what kind of day it is, by name, and what falls due. */
export const DayCell = memo(function DayCell(props: {
  readonly fact: DayFact;
  readonly isToday: boolean;
  readonly isOutside: boolean;
  /** Open first. */
  readonly things: readonly DatedThing[];
  /** Opens the day in the agenda. */
  readonly onDay: (date: CivilDate) => void;
}) {
  const texts = useTexts();
  const { fact, things, onDay } = props;
  const shown = things.length > shownAtMost ? things.slice(0, shownAtMost - 1) : things;
  const day = dayText(fact.date, texts);
  return (
    <td
      className="day"
      data-date={fact.date}
      data-rest={!fact.works}
      data-today={props.isToday || undefined}
      data-outside={props.isOutside || undefined}
    >
      <div className="day-head">
        <span className="day-number numbers">
          <span className="visually-hidden">{day}</span>
          <span aria-hidden="true">{Number(fact.date.slice(8))}</span>
        </span>
        <DayName fact={fact} isToday={props.isToday} />
      </div>
      {shown.map((thing) => (
        <DatedEntry key={thing.key} thing={thing} />
      ))}
      {shown.length < things.length && (
        <Button type="text" block className="day-more" onClick={() => onDay(fact.date)}>
          {fill(texts.calendar.more, { count: things.length - shown.length })}
          <span className="visually-hidden">{day}</span>
        </Button>
      )}
    </td>
  );
});
