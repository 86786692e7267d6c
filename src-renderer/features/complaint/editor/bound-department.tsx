import { memo } from 'react';
import { DepartmentField } from '../../../ui';
import type { PathOf } from '../model/field-path';
import { useFieldProps, useFieldValue, useSetField } from './editor-context';

/** A department of the firm. */
export const BoundDepartment = memo(function BoundDepartment({ path }: { readonly path: PathOf<string> }) {
  const field = useFieldProps(path);
  const value = useFieldValue(path);
  const set = useSetField(path);
  return <DepartmentField {...field} value={value} onChange={set} />;
});
