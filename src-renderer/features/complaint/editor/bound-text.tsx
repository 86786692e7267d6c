import { caps } from '@shared/domain/scalars';
import { memo, type ReactNode } from 'react';
import { TextField } from '../../../ui';
import type { PathOf } from '../model/field-path';
import { useFieldProps, useFieldValue, useSetField } from './editor-context';

/** A text field of the record, one or several lines. */
export const BoundText = memo(function BoundText(props: {
  readonly path: PathOf<string>;
  readonly max?: number;
  readonly rows?: number;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly isRequired?: boolean;
  readonly placeholder?: string;
}) {
  const { path, rows, label } = props;
  const field = useFieldProps(path);
  const value = useFieldValue(path);
  const set = useSetField(path);
  return (
    <TextField
      {...field}
      label={label ?? field.label}
      value={value}
      onChange={set}
      max={props.max ?? (rows === undefined ? caps.short : caps.long)}
      rows={rows}
      hint={props.hint}
      isRequired={props.isRequired}
      placeholder={props.placeholder}
    />
  );
});
