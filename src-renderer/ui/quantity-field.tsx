import { Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useTexts } from './desk-context';
import { controlProps, Field, type FieldProps } from './field';
import { parseQuantity } from './parse';
import { useUnreadable } from './unreadable';

/** A whole number of pieces (or minutes); negative ones reach the rules so that the field is named. Null = not known yet. */
export function QuantityField(
  props: FieldProps & {
    readonly value: number | null;
    readonly onChange: (value: number | null) => void;
    readonly unit?: string | undefined;
  },
) {
  const { field } = useTexts().frame;
  const id = useId();
  const { value } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const tell = useUnreadable(props.path ?? id);
  const text = typed ?? (value === null ? '' : String(value));
  const isWrong = typed !== null && parseQuantity(typed) === undefined;
  const own = { ...props, error: isWrong ? field.notWhole : props.error };
  const change = (next: string): void => {
    const parsed = parseQuantity(next);
    setTyped(next);
    tell(parsed === undefined ? { code: 'not-whole' } : null);
    if (parsed !== undefined) props.onChange(parsed);
  };
  useEffect(() => {
    // A value from elsewhere (undo, another draft) takes the place of what was typed.
    setTyped((before) => (before !== null && parseQuantity(before) === value ? before : null));
    tell(null);
  }, [value, tell]);
  return (
    <Field {...own} id={id}>
      <Input
        {...controlProps(id, own)}
        className="numbers"
        inputMode="numeric"
        value={text}
        disabled={props.isDisabled ?? false}
        status={own.error === undefined ? '' : 'error'}
        onChange={(event) => change(event.target.value)}
        onBlur={() => (isWrong ? undefined : setTyped(null))}
        {...(props.unit === undefined ? {} : { suffix: props.unit })}
      />
    </Field>
  );
}
