import { fill } from '@shared/text';
import { Input } from 'antd';
import { useId } from 'react';
import { useTexts } from './desk-context';
import { controlProps, Field, type FieldProps } from './field';
import { GrowingText } from './growing-text';

/** Below this many characters a count would only be in the way. */
const shortest = 30;

/**
 * Text of one or (with `rows`) several lines. Text beyond `max` is kept on screen and named, never cut silently; the count shows
 * once a fifth is left.
 */
export function TextField(
  props: FieldProps & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly max: number;
    readonly rows?: number | undefined;
    readonly placeholder?: string | undefined;
    readonly isAutoFocused?: boolean | undefined;
    /** A password: nobody reads it over a shoulder. */
    readonly isSecret?: boolean | undefined;
    readonly onBlur?: (() => void) | undefined;
  },
) {
  const { field } = useTexts().frame;
  const id = useId();
  const length = props.value.length;
  const over = length - props.max;
  const error = over > 0 ? fill(field.tooLong, { max: props.max, over }) : props.error;
  const own = { ...props, error };
  const shared = {
    ...controlProps(id, own),
    value: props.value,
    disabled: props.isDisabled ?? false,
    status: error === undefined ? ('' as const) : ('error' as const),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(props.onBlur === undefined ? {} : { onBlur: props.onBlur }),
    autoFocus: props.isAutoFocused ?? false,
  };
  const count = props.max >= shortest && length > props.max * 0.8 && (
    <span className="field-count numbers">{fill(field.count, { n: length, max: props.max })}</span>
  );
  return (
    <Field {...own} id={id} note={count}>
      {props.rows === undefined ? (
        <Input
          {...shared}
          type={props.isSecret === true ? 'password' : 'text'}
          onChange={(event) => props.onChange(event.target.value)}
        />
      ) : (
        <GrowingText
          {...shared}
          rows={props.rows}
          maxRows={Math.max(12, props.rows)}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
