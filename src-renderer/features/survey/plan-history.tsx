import { fill } from '@shared/text';
import { PlanChangesTable, type ShownRecord } from '../../record';
import { useTexts } from '../../ui';

/** Who prepared the plan, who approved it, and what was changed after that and why. */
export function PlanHistory({ record }: { readonly record: ShownRecord }) {
  const { plan: say } = useTexts().survey;
  const { approval, changes, preparedBy } = (record as ShownRecord<'survey-plan'>).stored.body;
  return (
    <>
      {preparedBy !== '' && <p>{fill(say.prepared, { by: preparedBy })}</p>}
      <PlanChangesTable approval={approval} changes={changes} />
    </>
  );
}
