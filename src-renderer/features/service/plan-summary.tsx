import type { ServiceAgreement } from '@shared/domain/service';
import { Button } from 'antd';
import { useQuery } from '../../api';
import type { ShownRecord } from '../../record';
import { go, routes } from '../../state';
import { useTexts } from '../../ui';
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
  const found = useQuery('record.page', { kind: 'service-agreement', text: number, offset: 0, limit: 5 });
  const id = found.value?.records.find((line) => line.number === number)?.id;
  const agreement = useQuery('record.get', id === undefined ? null : { id });
  if (id === undefined || agreement.value === undefined) return null;
  const { to, renewal } = agreement.value.stored.body as ServiceAgreement;
  return (
    <>
      {renewal.decision !== 'renewed' && <EndingNote until={to} ending={say.ending} ended={say.ended} />}
      <p>
        <Button type="link" onClick={() => void go(routes.record('service-agreement', id))}>
          {`${texts.recordFacts.kind['service-agreement']} ${number}`}
        </Button>
      </p>
    </>
  );
}
