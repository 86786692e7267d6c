import { memo, type ReactNode } from 'react';
import { ChoiceField, choicesOf } from '../../../ui';
import type { FieldPath } from '../model/field-path';
import { useFieldProps, useFieldValue, useSetField } from './editor-context';

/** One of a closed set; `labels` names the values in their order. */
export const BoundChoice = memo(function BoundChoice(props: {
  readonly path: FieldPath;
  readonly labels: Readonly<Record<string, string>>;
  readonly isButtons?: boolean;
  readonly isClearable?: boolean;
  readonly isRequired?: boolean;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
}) {
  const field = useFieldProps(props.path);
  const value: unknown = useFieldValue(props.path);
  const set: (value: never) => void = useSetField(props.path);
  return (
    <ChoiceField
      {...field}
      label={props.label ?? field.label}
      value={typeof value === 'string' ? value : null}
      onChange={(next) => set(next as never)}
      choices={choicesOf(props.labels)}
      isButtons={props.isButtons}
      isClearable={props.isClearable}
      isRequired={props.isRequired}
      hint={props.hint}
      placeholder={props.placeholder}
    />
  );
});
