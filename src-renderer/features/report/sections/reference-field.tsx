import { useQuery } from '../../../api';
import { ChoiceField } from '../../../ui';
import { useEditor, useFieldProps, useFieldValue, useSetField } from '../fields';

/** Another 8D of this customer on the same defect: number and clocks stay this complaint's own. */
export function ReferenceField() {
  const { recordId } = useEditor();
  const value = useFieldValue('refersTo');
  const set = useSetField('refersTo');
  const field = useFieldProps('refersTo');
  const query = useQuery('report.references', recordId === null ? null : { id: recordId });
  const found = query.value?.reports ?? [];
  const known = found.some(({ number }) => number === value) || value === '';
  const choices = [
    ...(known ? [] : [{ value, label: value }]),
    ...found.map(({ number, title }) => ({ value: number, label: `${number} · ${title}` })),
  ];
  return (
    <ChoiceField
      {...field}
      value={value === '' ? null : value}
      isClearable
      choices={choices}
      onChange={(chosen) => set(chosen ?? '')}
    />
  );
}
