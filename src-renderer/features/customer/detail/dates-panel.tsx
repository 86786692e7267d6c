import { fill } from '@shared/text';
import { useQuery } from '../../../api';
import { DueMark } from '../../../record';
import { PlaceLink, routes } from '../../../state';
import { FailureLine, useTexts } from '../../../ui';

const shown = 20;

/** Promises, answers, visits and everything else of the customer's records that is open. */
export function DatesPanel({ customerId }: { readonly customerId: string }) {
  const { customer, recordFacts } = useTexts();
  const words = customer.relation;
  const query = useQuery('record.dates', { customerId, isOpen: true, offset: 0, limit: shown });
  const { dates = [], total = null } = query.value ?? {};
  return (
    <section className="case-panel" aria-label={words.dates}>
      <h3>
        {words.dates} <span className="numbers">{total}</span>
      </h3>
      <FailureLine query={query} where={words.dates} />
      {query.value !== undefined && dates.length === 0 && <p className="case-quiet">{words.noDates}</p>}
      <ul className="customer-lines">
        {dates.map(({ recordId, kind, number, date }) => (
          <li key={`${recordId} ${date.id}`}>
            <PlaceLink to={routes.record(kind, recordId)}>
              <span className="numbers">{number}</span>
            </PlaceLink>{' '}
            {recordFacts.date[date.what]} {date.text} <span className="case-quiet">{date.owner}</span>{' '}
            <DueMark due={date.due} done={date.done} earliest={date.earliest} />
          </li>
        ))}
      </ul>
      {total !== null && total > dates.length && dates.length > 0 && (
        <p className="case-quiet">{fill(words.all, { total, shown: dates.length })}</p>
      )}
    </section>
  );
}
