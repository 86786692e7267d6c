import { call } from '../../api';
import { ApprovePlanButton, type ShownRecord } from '../../record';
import { useTexts } from '../../ui';

/** 批准: releases the year; from then on it changes with a reason (5.3.13). */
export function ApprovePlan({ record }: { readonly record: ShownRecord<'visit-plan'> }) {
  const { plan: say } = useTexts().visit;
  const { id, version, body } = record.stored;
  if (record.isVoid) return null;
  return (
    <ApprovePlanButton
      year={body.year}
      say={say}
      approve={(approval) => call('visit.approve', { id, version, ...approval })}
    />
  );
}
