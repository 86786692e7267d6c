import { PlanChangesTable, type ShownRecord } from '../../record';
import { useTexts } from '../../ui';

/** Who approved the year, and what was changed after that and why. */
export function PlanChanges({ record }: { readonly record: ShownRecord }) {
  const { plan: say } = useTexts().visit;
  const { approval, changes } = (record as ShownRecord<'visit-plan'>).stored.body;
  return <PlanChangesTable approval={approval} changes={changes} say={say} />;
}
