import type { ServiceAgreement } from '@shared/domain/service';
import { useQuery } from '../../api';
import { NumberLink, type ShownRecord } from '../../record';
import { FailureLine, useTexts } from '../../ui';
import { EndingNote } from './ending-note';
import { assignedToPlan, ExpiredStaff } from './expired-staff';

/** The agreement a plan carries out and whether it still runs, and who of it serves without a valid qualification. */
export function PlanSummary({ record }: { readonly record: ShownRecord<'service-plan'> }) {
  const { body } = record.stored;
  return (
    <>
      {body.agreementNumber !== '' && <Agreement number={body.agreementNumber} />}
      <ExpiredStaff names={assignedToPlan(body)} />
    </>
  );
}

function Agreement({ number }: { readonly number: string }) {
  const texts = useTexts();
  const { agreement: say } = texts.service;
  const name = texts.recordFacts.kind['service-agreement'];
  const named = useQuery('record.named', { number }, { keeps: false }).value;
  const id = named?.kind === 'service-agreement' ? named.id : null;
  const agreement = useQuery('record.get', id === null ? null : { id }, { keeps: false });
  const body = agreement.value?.stored.body as ServiceAgreement | undefined;
  return (
    <>
      {body !== undefined && body.renewal.decision !== 'renewed' && (
        <EndingNote until={body.to} ending={say.ending} ended={say.ended} />
      )}
      <p>
        {name} <NumberLink number={number} />
      </p>
      <FailureLine query={agreement} where={name} />
    </>
  );
}
