import { fill } from '@shared/text';
import { useTexts } from '../../../ui';
import { BoundDate, BoundText, Rows, useFieldValue } from '../fields';
import { blankAssistance } from '../model/blank-rows';
import { useColumns } from '../model/use-columns';

/** A good part does not end our help (5.3.8): each occasion, and our advice. */
export function AssistanceSection() {
  const columns = useColumns();
  const say = useTexts().ntf.assistance;
  const isInOneText = useFieldValue('assistance') !== '';
  return (
    <>
      <p className="editor-quiet ntf-proof">{say.intro}</p>
      <Rows
        path="assistances"
        columns={columns.assistances}
        title={say.rows}
        addLabel={say.add}
        max={20}
        isCompact
        blank={blankAssistance}
        rowTitle={(index) => fill(say.row, { order: index + 1 })}
        row={(index) => (
          <>
            <div className="editor-grid editor-grid-two">
              <BoundDate path={`assistances.${index}.on`} />
              <BoundText path={`assistances.${index}.counterpart`} />
            </div>
            <div className="editor-grid editor-grid-two">
              <BoundText path={`assistances.${index}.content`} rows={1} />
              <BoundText path={`assistances.${index}.result`} rows={1} />
            </div>
          </>
        )}
      />
      {isInOneText && <BoundText path="assistance" rows={2} />}
      <BoundText path="adviceCustomer" rows={2} />
      <BoundText path="adviceWorkshop" rows={2} />
      <BoundText path="adviceUs" rows={2} />
    </>
  );
}
