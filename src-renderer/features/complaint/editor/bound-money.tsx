import { Input } from 'antd';
import { memo, useEffect, useId, useState } from 'react';
import { controlProps, Field, useTexts, useUnreadable } from '../../../ui';
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
  const words = useTexts().frame.field;
  const tell = useUnreadable(path);
  const isWrong = typed !== null && fenOf(typed) === null;
  const own = { ...field, error: isWrong ? words.notAmount : field.error };
  const change = (text: string): void => {
    setTyped(text);
    const fen = fenOf(text);
    tell(fen === null ? { code: 'not-whole', kind: 'amount' } : null);
    if (fen !== null) set(fen);
  };
  useEffect(() => {
    // A value from elsewhere (undo) takes the place of what was typed.
    setTyped((before) => (before !== null && fenOf(before) === value ? before : null));
    tell(null);
  }, [value, tell]);
  return (
    <Field {...own} id={id}>
      <Input
        {...controlProps(id, own)}
        className="numbers"
        inputMode="decimal"
        value={typed ?? yuanText(value)}
        status={own.error === undefined ? '' : 'error'}
        onChange={(event) => change(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => (isWrong ? undefined : setTyped(null))}
      />
    </Field>
  );
});
