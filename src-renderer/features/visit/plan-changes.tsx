import { PlanChangesTable, type ShownRecord } from '../../record';

/** Who approved the year, and what was changed after that and why. */
export function PlanChanges({ record }: { readonly record: ShownRecord }) {
  const { approval, changes } = (record as ShownRecord<'visit-plan'>).stored.body;
  return <PlanChangesTable approval={approval} changes={changes} />;
}
