import { memo, type ReactNode } from 'react';
import { InstantField } from '../../../ui';
import type { FieldPath } from '../model/field-path';
import { useFieldProps, useFieldValue, useRevision, useSetField } from './editor-context';

/** A minute on the factory's clock; never prefilled. */
export const BoundInstant = memo(function BoundInstant(props: {
  readonly path: FieldPath;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly isRequired?: boolean;
}) {
  const field = useFieldProps(props.path);
  const value: unknown = useFieldValue(props.path);
  const set: (value: never) => void = useSetField(props.path);
  const revision = useRevision();
  return (
    <InstantField
      key={revision}
      {...field}
      label={props.label ?? field.label}
      value={typeof value === 'string' ? value : null}
      onChange={(next) => set(next as never)}
      hint={props.hint}
      isRequired={props.isRequired}
    />
  );
});
