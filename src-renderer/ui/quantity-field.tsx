import { fill } from '@shared/text';
import { Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useTexts } from './desk-context';
import { controlProps, Field, type FieldProps } from './field';
import { parseQuantity, type QuantityLimits, quantityFault } from './parse';
import { useUnreadable } from './unreadable';

/**
 * A whole number of pieces (or minutes); null = not known yet. Without `limits` negative ones reach the rules so that the field is named;
 * with them nothing else is handed on: what is typed stays, is named once the field is left, and the value remains as it was.
 */
export function QuantityField(
  props: FieldProps & {
    readonly value: number | null;
    readonly onChange: (value: number | null) => void;
    readonly unit?: string | undefined;
    readonly limits?: QuantityLimits | undefined;
  },
) {
  const { field } = useTexts().frame;
  const id = useId();
  const { value, limits, isRequired = false } = props;
  const [typed, setTyped] = useState<string | null>(null);
  /** On the way to 12 or from 4 to 2 a number may be out of its limits for a moment. */
  const [isLeft, setIsLeft] = useState(false);
  const tell = useUnreadable(props.path ?? id);
  const text = typed ?? (value === null ? '' : String(value));
  const fault = typed === null ? null : quantityFault(typed, limits, isRequired);
  const sentence =
    fault === 'not-whole'
      ? field.notWhole
      : fault === 'out-of-limits' && isLeft
        ? fill(field.wholeBetween, { ...limits })
        : props.error;
  const own = { ...props, error: sentence };
  const change = (next: string): void => {
    const found = quantityFault(next, limits, isRequired);
    setTyped(next);
    tell(found === null ? null : { code: 'not-whole', isQuiet: found === 'out-of-limits' && !isLeft });
    if (found !== null) return;
    setIsLeft(false);
    props.onChange(parseQuantity(next) ?? null);
  };
  const leave = (): void => {
    if (fault === null) setTyped(null);
    else {
      setIsLeft(true);
      tell({ code: 'not-whole' });
    }
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
        onBlur={leave}
        {...(props.unit === undefined ? {} : { suffix: props.unit })}
      />
    </Field>
  );
}
