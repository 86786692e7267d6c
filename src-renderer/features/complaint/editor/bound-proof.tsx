import type { Proof } from '@shared/domain/complaint';
import { memo } from 'react';
import type { PathOf } from '../model/field-path';
import { ProofField } from '../proof/proof-field';
import { useEditor, useFieldProps, useFieldValue, useSetField } from './editor-context';

/** Evidence of something recorded. */
export const BoundProof = memo(function BoundProof({ path }: { readonly path: PathOf<Proof> }) {
  const { recordId } = useEditor();
  const { label, error } = useFieldProps(path);
  const value = useFieldValue(path);
  const set = useSetField(path);
  return (
    <ProofField path={path} label={label} error={error} value={value} onChange={set} complaintId={recordId} />
  );
});
