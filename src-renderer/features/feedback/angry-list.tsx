import type { RecordDateRow } from '@shared/contract';
import { fill } from '@shared/text';
import { useQuery } from '../../api';
import { PlaceLink, routes, useHasRight, useSettled } from '../../state';
import { FailureLine, useTexts } from '../../ui';
import { ReviewButton } from './review-button';

const shownAtMost = 20;

/** On the workbench of a reviewer: open logs of angry customers that nobody of them has seen; nothing where there are none. */
export function AngryList() {
  const words = useTexts().feedback.review;
  const isReviewer = useHasRight('review');
  // The start waits for none of it.
  const isSettled = useSettled();
  const query = useQuery(
    'record.dates',
    isSettled && isReviewer
      ? { kinds: ['communication'], whats: ['angry'], isOpen: true, offset: 0, limit: shownAtMost }
      : null,
  );
  const found = query.value;
  if (!isReviewer || found?.dates.length === 0) return null;
  if (found === undefined) return <FailureLine query={query} where={words.title} />;
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
      <PlaceLink
        className="agenda-number numbers"
        to={place}
        aria-label={`${fill(recordFacts.show, { kind: recordFacts.kind[row.kind] })} ${row.number}`}
      >
        {row.number}
      </PlaceLink>
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
