import type { RecordDateRow } from '@shared/contract';
import { hasRight } from '@shared/domain/person';
import { fill } from '@shared/text';
import { useEffect, useState } from 'react';
import { useQuery } from '../../api';
import { afterReady, go, routes, useSession } from '../../state';
import { useTexts } from '../../ui';
import { ReviewButton } from './review-button';

const shownAtMost = 20;

/** On the workbench of a reviewer: open logs of angry customers that nobody of them has seen; nothing where there are none. */
export function AngryList() {
  const words = useTexts().feedback.review;
  const operator = useSession((session) => session.operator);
  const isReviewer = operator !== null && hasRight(operator.roles, 'review');
  // The start waits for none of it.
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => afterReady(() => setIsSettled(true)), []);
  const query = useQuery(
    'record.dates',
    isSettled && isReviewer
      ? { kinds: ['communication'], whats: ['angry'], isOpen: true, offset: 0, limit: shownAtMost }
      : null,
  );
  const found = query.value;
  if (!isReviewer || found === undefined || found.dates.length === 0) return null;
  return (
    <section className="agenda-group card" aria-labelledby="angry-head" data-testid="angry-customers">
      <h2 id="angry-head" className="agenda-head">
        <span className="tone-red">▲ {words.title}</span>
        <span className="agenda-count numbers">{found.total}</span>
      </h2>
      <ul className="agenda-rows">
        {found.dates.map((row) => (
          <Line key={row.recordId} row={row} />
        ))}
      </ul>
      {found.total > found.dates.length && (
        <p className="agenda-more">{fill(words.more, { n: found.total })}</p>
      )}
    </section>
  );
}

function Line({ row }: { readonly row: RecordDateRow }) {
  const { recordFacts, feedback } = useTexts();
  const place = routes.record(row.kind, row.recordId);
  return (
    <li className="agenda-row date-row">
      <a
        className="agenda-number numbers"
        href={`#${place}`}
        aria-label={`${fill(recordFacts.show, { kind: recordFacts.kind[row.kind] })} ${row.number}`}
        onClick={(event) => {
          event.preventDefault();
          void go(place);
        }}
      >
        {row.number}
      </a>
      <span className="agenda-what">
        <span className="agenda-customer">
          {row.customerName === '' ? feedback.review.nobody : row.customerName}
        </span>
        <span className="agenda-problem">{row.date.text}</span>
      </span>
      <ReviewButton id={row.recordId} number={row.number} />
    </li>
  );
}
