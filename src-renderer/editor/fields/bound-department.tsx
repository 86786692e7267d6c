import { memo } from 'react';
import { DepartmentField } from '../../ui';
import { useBoundText } from './use-bound-value';

/** A department of the firm. */
export const BoundDepartment = memo(function BoundDepartment({ path }: { readonly path: string }) {
  return <DepartmentField {...useBoundText(path)} />;
});
