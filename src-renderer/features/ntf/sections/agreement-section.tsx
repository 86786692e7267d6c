import { useTexts } from '../../../ui';
import { BoundChoice, BoundDate, BoundQuantity, BoundText } from '../fields';

/** Whether the customer agrees, and whether he takes the good parts out of our PPM. */
export function AgreementSection() {
  const { papers, ntf } = useTexts();
  return (
    <>
      <div className="editor-grid">
        <BoundChoice path="agreement" labels={papers.report.agreements} isClearable />
        <BoundText path="agreedBy" />
        <BoundDate path="agreedOn" />
      </div>
      <BoundText path="agreementNote" rows={2} />
      <h3>{ntf.extra.exclusion}</h3>
      <div className="editor-grid">
        <BoundQuantity path="exclusionQuantity" />
        <BoundChoice path="exclusionVerdict" labels={papers.report.exclusionVerdicts} isClearable />
        <BoundDate path="exclusionOn" />
      </div>
    </>
  );
}
