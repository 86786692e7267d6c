import type { Complaint, Proof } from '@shared/domain/complaint';
import { memo } from 'react';
import type { PathOf } from '../../../editor';
import { ProofField } from '../proof/proof-field';
import { useFieldProps, useFieldValue, useSetField } from './fields';

/** Evidence of something recorded. */
export const BoundProof = memo(function BoundProof(props: {
  readonly path: PathOf<Complaint, Proof>;
  readonly hasOwnPerson?: boolean;
}) {
  const { path, hasOwnPerson = false } = props;
  const { label, error } = useFieldProps(path);
  const value = useFieldValue(path);
  const set = useSetField(path);
  return (
    <ProofField
      path={path}
      label={label}
      error={error}
      value={value}
      onChange={set}
      hasOwnPerson={hasOwnPerson}
    />
  );
});
