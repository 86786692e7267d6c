import { memo } from 'react';
import { ChoiceField, useTexts } from '../../ui';
import { useBoundAnswer } from './use-bound-value';

/** Yes, no, or not known yet. */
export const BoundYesNo = memo(function BoundYesNo({ path }: { readonly path: string }) {
  const { editor } = useTexts();
  const { value, onChange, ...field } = useBoundAnswer(path);
  return (
    <ChoiceField
      {...field}
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(next) => onChange(next === null ? null : next === 'yes')}
      choices={[
        { value: 'yes', label: editor.yes },
        { value: 'no', label: editor.no },
      ]}
    />
  );
});
