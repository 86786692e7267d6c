import { fill, listOf } from '@shared/text';
import { useQuery } from '../../../api';
import { PlaceLink, routes } from '../../../state';
import { FailureLine, useTexts } from '../../../ui';
import { Trend } from './trend';

/** Totals of the questionnaires that came back, the oldest first. */
export function SatisfactionPanel({ customerId }: { readonly customerId: string }) {
  const { customer, frame } = useTexts();
  const words = customer.relation;
  const query = useQuery('customer.surveys', { id: customerId });
  if (query.value === undefined) return <FailureLine query={query} where={words.satisfaction} />;
  const answered = query.value.surveys.filter(({ total }) => total !== null);
  const points = answered.map(({ number, total }) => ({ label: number, value: total }));
  return (
    <section className="case-panel" aria-label={words.satisfaction}>
      <h3>{words.satisfaction}</h3>
      {answered.length === 0 ? (
        <p className="case-quiet">{words.noSatisfaction}</p>
      ) : (
        <Trend
          points={points}
          least={100}
          label={fill(words.satisfactionChart, {
            values: listOf(
              points.map(({ label, value }) => `${label} ${value}`),
              { frame },
            ),
          })}
        />
      )}
      <ul className="customer-lines">
        {answered.map(({ recordId, number, period, total }) => (
          <li key={recordId}>
            <PlaceLink to={routes.record('survey', recordId)}>
              <span className="numbers">{number}</span>
            </PlaceLink>{' '}
            {period} <strong className="numbers">{total}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
