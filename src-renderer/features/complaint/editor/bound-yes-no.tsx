import { memo } from 'react';
import { ChoiceField, useTexts } from '../../../ui';
import type { PathOf } from '../model/field-path';
import { useFieldProps, useFieldValue, useSetField } from './editor-context';

/** Yes, no, or not known yet. */
export const BoundYesNo = memo(function BoundYesNo({ path }: { readonly path: PathOf<boolean | null> }) {
  const { complaint } = useTexts();
  const field = useFieldProps(path);
  const value = useFieldValue(path);
  const set = useSetField(path);
  return (
    <ChoiceField
      {...field}
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(next) => set(next === null ? null : next === 'yes')}
      choices={[
        { value: 'yes', label: complaint.yes },
        { value: 'no', label: complaint.no },
      ]}
    />
  );
});
