import type { Proof } from '@shared/domain/complaint';
import { memo } from 'react';
import type { PathOf } from '../model/field-path';
import { ProofField } from '../proof/proof-field';
import { useEditor, useFieldProps, useFieldValue, useSetField } from './editor-context';

/** Evidence of something recorded. */
export const BoundProof = memo(function BoundProof(props: {
  readonly path: PathOf<Proof>;
  readonly hasOwnPerson?: boolean;
}) {
  const { path, hasOwnPerson = false } = props;
  const { recordId } = useEditor();
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
      complaintId={recordId}
      hasOwnPerson={hasOwnPerson}
    />
  );
});
