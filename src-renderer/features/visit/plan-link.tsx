import { Button } from 'antd';
import type { ShownRecord } from '../../record';
import { go, routes } from '../../state';
import { useTexts } from '../../ui';

/** The way from a report to the plan it carries out. */
export function PlanLink({ record }: { readonly record: ShownRecord }) {
  const { recordFacts } = useTexts();
  const { recordId } = (record as ShownRecord<'visit-report'>).stored.body.plan;
  if (recordId === null) return null;
  return (
    <Button type="link" onClick={() => void go(routes.record('visit-plan', recordId))}>
      {recordFacts.kind['visit-plan']}
    </Button>
  );
}
