import { useTexts } from '../../../ui';
import { BoundChoice, BoundDate, BoundPerson, BoundText, BoundYesNo } from '../fields';

/** D8: closure, the team's recognition, the customer's acceptance. */
export function ClosingSection() {
  const { choices } = useTexts();
  return (
    <>
      <div className="editor-grid editor-grid-two">
        <BoundText path="closure.summary" rows={2} />
        <BoundText path="closure.thanks" rows={2} />
      </div>
      <div className="editor-grid editor-grid-five">
        <BoundYesNo path="closure.allActionsDone" />
        <BoundChoice path="closure.verdict" labels={choices.verdict} isClearable />
        <BoundDate path="closure.closedOn" />
        <BoundPerson path="closure.releasedBy" />
        <BoundDate path="closure.releasedOn" />
      </div>
      <div className="editor-grid">
        <BoundChoice path="closure.customerVerdict" labels={choices.replyVerdict} isClearable />
        <BoundText path="closure.acceptedBy" />
        <BoundDate path="closure.acceptedOn" />
      </div>
      <BoundText path="closure.customerOpinion" rows={2} />
      <BoundText path="reservation" rows={2} />
    </>
  );
}
