import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTexts } from './desk-context';
import { controlProps, Field, type FieldProps } from './field';
import { parseQuantity } from './parse';

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
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (props.value === null ? '' : String(props.value));
  const isWrong = typed !== null && parseQuantity(typed) === undefined;
  const own = { ...props, error: isWrong ? field.notWhole : props.error };
  const change = (next: string): void => {
    const parsed = parseQuantity(next);
    setTyped(next);
    if (parsed !== undefined) props.onChange(parsed);
  };
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
