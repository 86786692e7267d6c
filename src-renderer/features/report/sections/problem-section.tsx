import { useTexts } from '../../../ui';
import { BoundChoice, BoundDate, BoundQuantity, BoundText, BoundYesNo, Rows } from '../fields';
import { blankContrast } from '../model/blank-rows';
import { useColumns } from '../model/use-columns';
import { ReportPhotos } from './report-photos';

/** D2: the customer's words, then facts only. */
export function ProblemSection() {
  const columns = useColumns();
  const { papers, workspace } = useTexts();
  const { d2 } = workspace;
  return (
    <>
      <BoundText path="problem.statement" rows={2} />
      <BoundText path="problem.summary" />
      <h3>{d2.facts}</h3>
      <div className="editor-grid editor-grid-two">
        <BoundText path="problem.what" rows={1} />
        <BoundText path="problem.where" rows={1} />
        <BoundText path="problem.when" rows={1} />
        <BoundText path="problem.who" rows={1} />
        <BoundText path="problem.why" rows={1} />
        <BoundText path="problem.how" rows={1} />
        <BoundText path="problem.howMany" rows={1} />
        <BoundText path="problem.risk" rows={1} />
        <BoundText path="problem.standard" rows={1} />
        <BoundText path="problem.actual" rows={1} />
      </div>
      <h3>{d2.quantities}</h3>
      <div className="editor-grid editor-grid-four">
        <BoundQuantity path="problem.complainedQuantity" />
        <BoundQuantity path="problem.deliveredQuantity" />
        <BoundQuantity path="problem.returnedQuantity" />
        <BoundQuantity path="problem.confirmedQuantity" />
        <BoundDate path="problem.detectedOn" />
        <BoundText path="problem.detectedPlace" />
        <BoundDate path="problem.returnedOn" />
        <BoundYesNo path="problem.isConfirmedOnSample" />
      </div>
      <Rows
        path="problem.contrasts"
        columns={columns.contrasts}
        title={d2.contrast}
        addLabel={d2.addContrast}
        max={20}
        isCompact
        blank={blankContrast}
        row={(index) => (
          <div className="editor-grid editor-grid-four">
            <BoundChoice path={`problem.contrasts.${index}.question`} labels={papers.report.questions} />
            <BoundText path={`problem.contrasts.${index}.is`} rows={1} />
            <BoundText path={`problem.contrasts.${index}.isNot`} rows={1} />
            <BoundText path={`problem.contrasts.${index}.difference`} rows={1} />
          </div>
        )}
      />
      <h3>{d2.more}</h3>
      <div className="editor-grid editor-grid-two">
        <BoundText path="problem.effect" rows={2} />
        <BoundText path="problem.history" rows={2} />
        <BoundText path="problem.scope" rows={2} />
        <BoundText path="problem.process" rows={2} />
        <BoundText path="problem.comparison" rows={2} />
        <BoundText path="problem.changePoints" rows={2} />
      </div>
      <ReportPhotos discipline="D2" />
    </>
  );
}
