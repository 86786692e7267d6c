import type { RecordDateRow } from '@shared/contract';
import { addDays, civilDateAt } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { useEffect, useState } from 'react';
import { useQuery } from '../../api';
import { afterReady, go, routes } from '../../state';
import { dayText, instantText, useDesk, useNow } from '../../ui';

const aheadDays = 7;
const shownAtMost = 20;

/** Promises, visits, expiries … of all records that are overdue or due within a week; nothing where there are none. */
export function RecordDateList() {
  const { texts, rules } = useDesk();
  const { recordFacts: words } = texts;
  const today = civilDateAt(useNow(), rules.timeZone);
  // The start waits for none of it.
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => afterReady(() => setIsSettled(true)), []);
  const query = useQuery(
    'record.dates',
    isSettled ? { isOpen: true, to: addDays(today, aheadDays), offset: 0, limit: shownAtMost } : null,
  );
  const found = query.value;
  if (found === undefined || found.dates.length === 0) return null;
  return (
    <section className="agenda-group card" aria-labelledby="record-dates-head">
      <h2 id="record-dates-head" className="agenda-head">
        <span>{words.soon}</span>
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
  const { texts, rules } = useDesk();
  const { recordFacts: words } = texts;
  const { date, kind } = row;
  const place = routes.record(kind, row.recordId);
  const facts = [row.customerName, date.owner === '' ? words.nobody : date.owner];
  return (
    <li className="agenda-row date-row">
      <a
        className="agenda-number numbers"
        href={`#${place}`}
        aria-label={`${fill(words.show, { kind: words.kind[kind] })} ${row.number}`}
        onClick={(event) => {
          event.preventDefault();
          void go(place);
        }}
      >
        {row.number}
      </a>
      <span className="agenda-what">
        <span className="agenda-customer">
          {row.isOverdue && <span className="tone-red">▲ {words.late} </span>}
          {words.date[date.what]} · {date.text === '' ? row.subject : date.text}
        </span>
        <span className="agenda-problem">
          {[words.kind[kind], ...facts].filter((part) => part !== '').join(' · ')}
        </span>
      </span>
      <span className="agenda-milestone numbers">
        {dueText(date.due, texts, rules.timeZone) ?? words.noDay}
      </span>
    </li>
  );
}

const dueText = (
  due: string | null,
  texts: Parameters<typeof dayText>[1],
  timeZone: string,
): string | null => {
  if (due === null) return null;
  return due.length === 10 ? dayText(due, texts) : instantText(due, texts, timeZone);
};
