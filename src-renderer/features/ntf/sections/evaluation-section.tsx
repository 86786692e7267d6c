import { BoundText } from '../fields';

/** Whether the failure could be shown again, and what the complaint looks like in that light. */
export function EvaluationSection() {
  return (
    <>
      <BoundText path="reproduction" rows={3} />
      <BoundText path="evaluation" rows={3} />
    </>
  );
}
