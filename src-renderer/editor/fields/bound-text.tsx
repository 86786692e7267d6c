import { caps } from '@shared/domain/scalars';
import { memo, type ReactNode, useMemo } from 'react';
import { TextField } from '../../ui';
import { useEditor } from '../editor-context';
import { textCapAt } from '../model/text-cap';
import { useBoundText } from './use-bound-value';

export interface TextLook {
  readonly rows?: number;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly isRequired?: boolean;
  readonly placeholder?: string;
}

/** A text field of the record, one or (with `rows`) several lines; it takes as much as its schema. */
export const BoundText = memo(function BoundText(props: TextLook & { readonly path: string }) {
  const { path, rows, label } = props;
  const { schema } = useEditor();
  const max = useMemo(() => textCapAt(schema, path) ?? caps.long, [schema, path]);
  const field = useBoundText(path);
  return (
    <TextField
      {...field}
      label={label ?? field.label}
      max={max}
      rows={rows}
      hint={props.hint}
      isRequired={props.isRequired}
      placeholder={props.placeholder}
    />
  );
});
