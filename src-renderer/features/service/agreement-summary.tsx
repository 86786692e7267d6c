import { useQuery } from '../../api';
import type { ShownRecord } from '../../record';
import { PlaceLink, routes } from '../../state';
import { FailureLine, useTexts } from '../../ui';
import { EndingNote } from './ending-note';

/** Whether the agreement is about to end, and the service plans that carry it out. */
export function AgreementSummary({ record }: { readonly record: ShownRecord<'service-agreement'> }) {
  const texts = useTexts();
  const { agreement: say } = texts.service;
  const { id, body } = record.stored;
  const found = useQuery('record.naming', { id, kind: 'service-plan' });
  const plans = found.value?.records ?? [];
  return (
    <>
      {body.renewal.decision === null && <EndingNote until={body.to} ending={say.ending} ended={say.ended} />}
      <section className="case-panel" aria-label={say.plans} data-testid="agreement-plans">
        <h3>{say.plans}</h3>
        <FailureLine query={found} where={say.plans} />
        {found.value !== undefined && plans.length === 0 && <p className="case-quiet">{say.noPlans}</p>}
        {plans.map((line) => (
          <p key={line.id}>
            <PlaceLink to={routes.record('service-plan', line.id)}>
              {[line.number, line.subject].filter((part) => part !== '').join(' · ')}
            </PlaceLink>
          </p>
        ))}
      </section>
    </>
  );
}
