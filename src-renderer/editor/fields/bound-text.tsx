import { caps } from '@shared/domain/scalars';
import { memo, type ReactNode } from 'react';
import { TextField } from '../../ui';
import { useEditor } from '../editor-context';
import { useBoundText } from './use-bound-value';

export interface TextLook {
  /** The most characters; else as the editor's words say (`capOf`), else short for one line, long for several. */
  readonly max?: number;
  readonly rows?: number;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly isRequired?: boolean;
  readonly placeholder?: string;
}

/** A text field of the record, one or several lines. */
export const BoundText = memo(function BoundText(props: TextLook & { readonly path: string }) {
  const { path, rows, label } = props;
  const { words } = useEditor();
  const field = useBoundText(path);
  return (
    <TextField
      {...field}
      label={label ?? field.label}
      max={props.max ?? words.capOf?.(path) ?? (rows === undefined ? caps.short : caps.long)}
      rows={rows}
      hint={props.hint}
      isRequired={props.isRequired}
      placeholder={props.placeholder}
    />
  );
});
