import { BoundText } from '../fields';

/** Once triggered: figures from the field, tests of the whole system, a study of the processes. */
export function StudySection() {
  return (
    <>
      <BoundText path="dataStudy" rows={2} />
      <BoundText path="systemTest" rows={2} />
      <BoundText path="processStudy" rows={2} />
    </>
  );
}
