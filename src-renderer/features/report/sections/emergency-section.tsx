import { BoundInstant, BoundPerson, BoundQuantity, BoundText, BoundYesNo } from '../fields';

/** D0: what was done before anything was known. */
export function EmergencySection() {
  return (
    <>
      <div className="editor-grid editor-grid-two">
        <BoundText path="emergency.symptom" rows={2} />
        <BoundText path="emergency.action" rows={2} />
      </div>
      <div className="editor-grid">
        <BoundPerson path="emergency.responsible" />
        <BoundInstant path="emergency.doneAt" />
        <BoundQuantity unit="%" path="emergency.effectPercent" />
        <BoundYesNo path="emergency.isReportNeeded" />
        <BoundYesNo path="emergency.isCustomerProtected" />
      </div>
    </>
  );
}
