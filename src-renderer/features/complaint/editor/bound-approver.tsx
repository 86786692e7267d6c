import { memo } from 'react';
import { ApproverField } from '../../../ui';
import type { PathOf } from '../model/field-path';
import { useFieldProps, useFieldValue, useSetField } from './editor-context';

/** Who approves: one of those who may. */
export const BoundApprover = memo(function BoundApprover({ path }: { readonly path: PathOf<string> }) {
  const field = useFieldProps(path);
  const value = useFieldValue(path);
  const set = useSetField(path);
  return <ApproverField {...field} value={value} onChange={set} />;
});
