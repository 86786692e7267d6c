import { memo } from 'react';
import { PersonField } from '../../../ui';
import type { PathOf } from '../model/field-path';
import { useFieldProps, useFieldValue, useSetField } from './editor-context';

/** A person by name. */
export const BoundPerson = memo(function BoundPerson(props: {
  readonly path: PathOf<string>;
  readonly department?: string;
  readonly label?: string;
}) {
  const field = useFieldProps(props.path);
  const value = useFieldValue(props.path);
  const set = useSetField(props.path);
  return (
    <PersonField
      {...field}
      label={props.label ?? field.label}
      value={value}
      onChange={set}
      department={props.department}
    />
  );
});
