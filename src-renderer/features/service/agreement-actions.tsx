import { Button } from 'antd';
import type { ShownRecord } from '../../record';
import { go, routes } from '../../state';
import { useTexts } from '../../ui';

/** A plan that carries the agreement out, and the agreement that follows it; neither is typed anew. */
export function AgreementActions({ record }: { readonly record: ShownRecord<'service-agreement'> }) {
  const { agreement: say } = useTexts().service;
  const { id, body } = record.stored;
  if (record.isVoid) return null;
  return (
    <>
      <Button onClick={() => void go(routes.recordNew('service-plan', { record: id }))}>{say.plan}</Button>
      {body.renewal.decision === null && (
        <Button onClick={() => void go(routes.recordNew('service-agreement', { record: id }))}>
          {say.renew}
        </Button>
      )}
    </>
  );
}
