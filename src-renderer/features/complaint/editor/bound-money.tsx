import { Input } from 'antd';
import { memo, useId, useState } from 'react';
import { controlProps, Field } from '../../../ui';
import type { PathOf } from '../model/field-path';
import { fenOf, yuanText } from '../model/format';
import { useFieldProps, useFieldValue, useSetField } from './editor-context';

/** An amount typed in yuan, kept in fen. */
export const BoundMoney = memo(function BoundMoney({ path }: { readonly path: PathOf<number> }) {
  const field = useFieldProps(path);
  const value = useFieldValue(path);
  const set = useSetField(path);
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string): void => {
    setTyped(text);
    const fen = fenOf(text);
    if (fen !== null) set(fen);
  };
  return (
    <Field {...field} id={id}>
      <Input
        {...controlProps(id, field)}
        className="numbers"
        inputMode="decimal"
        value={typed ?? yuanText(value)}
        status={typed !== null && fenOf(typed) === null ? 'error' : ''}
        onChange={(event) => change(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(null)}
      />
    </Field>
  );
});
