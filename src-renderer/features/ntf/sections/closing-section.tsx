import { useTexts } from '../../../ui';
import { BoundDate, BoundText } from '../fields';

/** Never by us alone: the customer agrees, or the management accepts in writing that he does not. */
export function ClosingSection() {
  const say = useTexts().ntf.closing;
  return (
    <>
      <p className="editor-quiet ntf-proof">{say.hint}</p>
      <div className="editor-grid editor-grid-one-three">
        <BoundDate path="closedOn" />
        <BoundText path="managementAcceptance" placeholder={say.acceptance} />
      </div>
      <BoundText path="closingNote" rows={2} />
    </>
  );
}
