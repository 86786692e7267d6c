import type { ActionRow, CalendarDue, RecordDateRow } from '@shared/contract';
import type { DayFact } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Button, Popover } from 'antd';
import { dayText, useDesk } from '../../ui';
import { ActionEntry } from './action-entry';
import { DueEntry } from './due-entry';
import { RecordDateEntry } from './record-date-entry';

/** So many dues stand in the cell itself; with more, one and a button for all. */
const shownAtMost = 2;

/** One day: what kind of day it is, by name, and what falls due. */
export function DayCell(props: {
  readonly fact: DayFact;
  readonly isToday: boolean;
  readonly isOutside: boolean;
  readonly dues: readonly CalendarDue[];
  /** Of reports, planned for this day. */
  readonly actions: readonly ActionRow[];
  /** Of other records: promises, visits, expiries … */
  readonly dates: readonly RecordDateRow[];
}) {
  const { texts } = useDesk();
  const words = texts.calendar;
  const { fact, dues, actions, dates } = props;
  const entries: readonly Entry[] = [
    ...dues.map((due) => ({ key: `${due.complaintId} ${due.kind}`, due })),
    ...actions.map((action) => ({ key: `${action.recordId} ${action.id}`, action })),
    ...dates.map((row) => ({ key: `${row.recordId} ${row.date.id}`, row })),
  ];
  const isMarked = fact.works ? fact.kind !== 'workday' : fact.kind !== 'weekend';
  const name = fact.name ?? (isMarked ? texts.choices.dayKind[fact.kind] : null);
  const shown = entries.length > shownAtMost ? entries.slice(0, shownAtMost - 1) : entries;
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
        {props.isToday && <span className="day-today">{words.todayMark}</span>}
        {!fact.works && <span className="day-mark day-rest">{words.rest}</span>}
        {fact.works && isMarked && <span className="day-mark day-work">{words.work}</span>}
        {name !== null && (
          <span className="day-name" title={name}>
            {name}
          </span>
        )}
        {fact.isProvisional && <span className="day-provisional">{words.provisional}</span>}
      </div>
      {shown.map((entry) => (
        <EntryView key={entry.key} entry={entry} isWide={false} />
      ))}
      {shown.length < entries.length && (
        <Popover
          trigger="click"
          title={fill(words.dayTitle, { date: day, count: entries.length })}
          content={
            <div className="day-all">
              {entries.map((entry) => (
                <EntryView key={entry.key} entry={entry} isWide />
              ))}
            </div>
          }
        >
          <Button type="text" block className="day-more">
            {fill(words.more, { count: entries.length - shown.length })}
            <span className="visually-hidden">{day}</span>
          </Button>
        </Popover>
      )}
    </td>
  );
}

type Entry = { readonly key: string } & (
  | { readonly due: CalendarDue }
  | { readonly action: ActionRow }
  | { readonly row: RecordDateRow }
);

function EntryView({ entry, isWide }: { readonly entry: Entry; readonly isWide: boolean }) {
  if ('due' in entry) return <DueEntry due={entry.due} isWide={isWide} />;
  if ('action' in entry) return <ActionEntry action={entry.action} isWide={isWide} />;
  return <RecordDateEntry row={entry.row} isWide={isWide} />;
}
