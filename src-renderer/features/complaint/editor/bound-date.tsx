import { memo } from 'react';
import { CivilDateField } from '../../../ui';
import type { FieldPath } from '../model/field-path';
import { useFieldProps, useFieldValue, useSetField } from './editor-context';

/** A day on the factory's calendar. */
export const BoundDate = memo(function BoundDate({ path }: { readonly path: FieldPath }) {
  const field = useFieldProps(path);
  const value: unknown = useFieldValue(path);
  const set: (value: never) => void = useSetField(path);
  return (
    <CivilDateField
      {...field}
      value={typeof value === 'string' ? value : null}
      onChange={(next) => set(next as never)}
    />
  );
});
