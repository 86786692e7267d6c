import { fill } from '@shared/text';
import { useQuery } from '../../../api';
import { PlaceLink, routes } from '../../../state';
import { DueBadge, FailureLine, useTexts } from '../../../ui';

const shown = 20;

/** Complaints of the customer that are open, what is due first first. */
export function OpenComplaints({ customerId }: { readonly customerId: string }) {
  const { customer, choices } = useTexts();
  const words = customer.relation;
  const query = useQuery('complaint.page', {
    filter: { customerId, isOpen: true },
    sort: { key: 'next', descending: false },
    offset: 0,
    limit: shown,
  });
  const count = useQuery('complaint.count', { filter: { customerId, isOpen: true } });
  const rows = query.value?.rows ?? [];
  const total = count.value?.matching ?? query.value?.rows.length ?? null;
  return (
    <section className="case-panel" aria-label={words.open}>
      <h3>
        {words.open} <span className="numbers">{total}</span>
      </h3>
      <FailureLine query={query} where={words.open} />
      {query.value !== undefined && rows.length === 0 && <p className="case-quiet">{words.noOpen}</p>}
      <ul className="customer-lines">
        {rows.map(({ id, number, problem, status, next, milestones }) => (
          <li key={id}>
            <PlaceLink to={routes.complaint(id)}>
              <span className="numbers">{number}</span>
            </PlaceLink>{' '}
            {problem} <span className="case-quiet">{choices.status[status]}</span>
            {next !== null && milestones !== null && (
              <>
                {' '}
                {choices.milestone[next.kind]} <DueBadge kind={next.kind} milestone={milestones[next.kind]} />
              </>
            )}
          </li>
        ))}
      </ul>
      {total !== null && total > rows.length && rows.length > 0 && (
        <p className="case-quiet">{fill(words.all, { total, shown: rows.length })}</p>
      )}
    </section>
  );
}
