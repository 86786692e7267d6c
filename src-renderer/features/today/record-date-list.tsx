import type { RecordDateRow } from '@shared/contract';
import { addDays, civilDateAt } from '@shared/domain/calendar';
import { endingKinds, type RecordDateKind, recordDateKinds } from '@shared/domain/record-date';
import { fill } from '@shared/text';
import { useQuery } from '../../api';
import { PlaceLink, routes, useSettings, useSettled } from '../../state';
import { FailureLine, useDesk, useNow, useTexts } from '../../ui';
import { DateDue } from './date-due';

const aheadDays = 7;
const shownAtMost = 20;

const ends: readonly RecordDateKind[] = endingKinds;
const others = recordDateKinds.filter((what) => !ends.includes(what));

/** Promises, visits … of all records that are overdue or due within a week, and what ends within the ⚙ days. */
export function RecordDateList() {
  const { recordFacts: words } = useTexts();
  const warnDays = useSettings(({ settings }) => settings.service.expiryWarnDays);
  return (
    <>
      <Dates id="record-dates" title={words.soon} whats={others} days={aheadDays} />
      <Dates id="record-ends" title={fill(words.ending, { days: warnDays })} whats={ends} days={warnDays} />
    </>
  );
}

/** Dates of some sorts, overdue or due within so many days; nothing where there are none. */
function Dates(props: {
  readonly id: string;
  readonly title: string;
  readonly whats: readonly RecordDateKind[];
  readonly days: number;
}) {
  const { texts, rules } = useDesk();
  const { recordFacts: words } = texts;
  const today = civilDateAt(useNow(), rules.timeZone);
  // The start waits for none of it.
  const isSettled = useSettled();
  const query = useQuery(
    'record.dates',
    isSettled
      ? {
          isOpen: true,
          whats: [...props.whats],
          to: addDays(today, props.days),
          offset: 0,
          limit: shownAtMost,
        }
      : null,
  );
  const found = query.value;
  if (found === undefined) return <FailureLine query={query} where={props.title} />;
  if (found.dates.length === 0) return null;
  return (
    <section className="agenda-group card" aria-labelledby={`${props.id}-head`}>
      <h2 id={`${props.id}-head`} className="agenda-head">
        <span>{props.title}</span>
        <span className="agenda-count numbers">{found.total}</span>
      </h2>
      <ul className="agenda-rows">
        {found.dates.map((row) => (
          <Line key={`${row.recordId} ${row.date.id}`} row={row} />
        ))}
      </ul>
      {found.total > found.dates.length && (
        <p className="agenda-more">{fill(words.count, { n: found.total })}</p>
      )}
    </section>
  );
}

function Line({ row }: { readonly row: RecordDateRow }) {
  const { recordFacts: words } = useTexts();
  const { date, kind } = row;
  const place = routes.record(kind, row.recordId);
  const facts = [row.customerName, date.owner === '' ? words.nobody : date.owner];
  return (
    <li className="agenda-row date-row">
      <PlaceLink
        className="agenda-number numbers"
        to={place}
        aria-label={`${fill(words.show, { kind: words.kind[kind] })} ${row.number}`}
      >
        {row.number}
      </PlaceLink>
      <span className="agenda-what">
        <span className="agenda-customer">
          {row.isOverdue && <span className="tone-red">▲ {words.late} </span>}
          {words.date[date.what]} · {date.text === '' ? row.subject : date.text}
        </span>
        <span className="agenda-problem">
          {[words.kind[kind], ...facts].filter((part) => part !== '').join(' · ')}
        </span>
      </span>
      <DateDue due={date.due} isProvisional={date.earliest !== undefined} earliest={date.earliest ?? null} />
    </li>
  );
}
