import { checkSupplierRequests, openAnalysisDay, type Request } from '@shared/domain/complaint';
import { fill } from '@shared/text';
import { useTexts } from '../../../../ui';
import { findingText } from '../../model/finding-text';
import { BoundChoice, BoundDate, BoundText, Rows, useFieldValue } from '../fields';
import { useEditorDues } from '../use-editor-dues';

const blank = (): Request => ({
  id: crypto.randomUUID(),
  kind: null,
  whom: '',
  what: '',
  askedOn: null,
  wantedBy: null,
  answeredOn: null,
  answer: '',
});

/** 追要与催办: what is asked of customer, supplier or department, each asking and reminding a row of its own. */
export function RequestRows() {
  const { complaint, fields } = useTexts();
  const analysisDay = openAnalysisDay(useFieldValue('milestones'), useEditorDues().dues);
  return (
    <Rows
      path="requests"
      title={fields.requests}
      max={60}
      blank={blank}
      rowTitle={(index) => fill(complaint.editor.requestTitle, { index: index + 1 })}
      row={(index) => <RequestRow index={index} analysisDay={analysisDay} />}
    />
  );
}

interface RowProps {
  readonly index: number;
  /** Civil date of our own analysis while it is still owed. */
  readonly analysisDay: string | null;
}

function RequestRow({ index, analysisDay }: RowProps) {
  const { choices } = useTexts();
  return (
    <>
      <div className="editor-grid">
        <BoundChoice path={`requests.${index}.kind`} labels={choices.requestKind} />
        <BoundText path={`requests.${index}.whom`} />
        <BoundDate path={`requests.${index}.askedOn`} />
      </div>
      <BoundText path={`requests.${index}.what`} isRequired />
      <div className="editor-grid">
        <BoundDate path={`requests.${index}.wantedBy`} />
        <BoundDate path={`requests.${index}.answeredOn`} />
        <BoundText path={`requests.${index}.answer`} />
      </div>
      <SupplierHint index={index} analysisDay={analysisDay} />
    </>
  );
}

/** A sub-supplier who may answer later than we have to. */
function SupplierHint({ index, analysisDay }: RowProps) {
  const texts = useTexts();
  const request = useFieldValue(`requests.${index}`);
  const [found] = analysisDay === null ? [] : checkSupplierRequests([request], analysisDay);
  return found === undefined ? null : (
    <p className="tone-red" role="status">
      {findingText(found, texts)}
    </p>
  );
}
