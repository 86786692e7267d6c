import { fill } from '@shared/text';
import { useTexts } from '../../../ui';
import { BoundChoice, BoundDate, BoundQuantity, BoundText, Rows, useFieldValue } from '../fields';
import { blankSample } from '../model/blank-rows';
import { useColumns } from '../model/use-columns';

/** What came in and in which state, and where it is now. */
export function SamplesSection() {
  const columns = useColumns();
  const { papers, ntf } = useTexts();
  const isKept = useFieldValue('sampleDisposal') === 'kept';
  return (
    <>
      <div className="editor-grid editor-grid-four">
        <BoundDate path="receivedOn" />
        <BoundQuantity path="sampleQuantity" />
        <BoundChoice path="sampleDisposal" labels={papers.report.disposals} isClearable />
        {isKept && <BoundDate path="keptUntil" />}
      </div>
      <div className="editor-grid editor-grid-two">
        <BoundText path="appearance" />
        <BoundText path="packaging" />
      </div>
      <Rows
        path="samples"
        columns={columns.samples}
        title={ntf.samples.rows}
        addLabel={ntf.samples.add}
        max={60}
        isCompact
        blank={blankSample}
        rowTitle={(index) => fill(ntf.samples.row, { order: index + 1 })}
        row={(index) => (
          <div className="editor-grid editor-grid-four">
            <BoundText path={`samples.${index}.sampleNumber`} />
            <BoundText path={`samples.${index}.vehicle`} />
            <BoundQuantity path={`samples.${index}.mileage`} />
            <BoundText path={`samples.${index}.faultCode`} />
            <BoundDate path={`samples.${index}.fittedOn`} />
            <BoundDate path={`samples.${index}.repairedOn`} />
            <BoundText path={`samples.${index}.workshop`} />
          </div>
        )}
      />
    </>
  );
}
