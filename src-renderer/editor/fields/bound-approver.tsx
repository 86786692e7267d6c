import { memo } from 'react';
import { ApproverField } from '../../ui';
import { useBoundText } from './use-bound-value';

/** Who approves: one of those who may. */
export const BoundApprover = memo(function BoundApprover({ path }: { readonly path: string }) {
  return <ApproverField {...useBoundText(path)} />;
});
