import { useQuery } from '../../../api';
import { ChoiceField, FailureLine, useTexts } from '../../../ui';
import { piecesText } from '../../complaint';
import { useEditor, useFieldProps, useFieldValue, useSetField } from '../fields';

/** Another 8D of this customer on the same defect: number and clocks stay this complaint's own, its pieces count there. */
export function ReferenceField() {
  const { recordId } = useEditor();
  const texts = useTexts();
  const value = useFieldValue('refersTo');
  const set = useSetField('refersTo');
  const field = useFieldProps('refersTo');
  const query = useQuery('report.references', recordId === null ? null : { id: recordId, refersTo: value });
  const { reports = [], pieces = null } = query.value ?? {};
  const known = reports.some(({ number }) => number === value) || value === '';
  const choices = [
    ...(known ? [] : [{ value, label: value }]),
    ...reports.map(({ number, title }) => ({ value: number, label: `${number} · ${title}` })),
  ];
  return (
    <div>
      <ChoiceField
        {...field}
        value={value === '' ? null : value}
        isClearable
        choices={choices}
        onChange={(chosen) => set(chosen ?? '')}
      />
      <FailureLine query={query} where={field.label} />
      {value !== '' && pieces !== null && (
        <p role="status" className="editor-quiet">
          {piecesText(pieces, texts)}
        </p>
      )}
    </div>
  );
}
