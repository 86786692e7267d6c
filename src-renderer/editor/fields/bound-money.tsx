import { Input } from 'antd';
import { memo, useEffect, useId, useState } from 'react';
import { controlProps, Field, fenOf, useTexts, useUnreadable, yuanText } from '../../ui';
import { useBoundNumber } from './use-bound-value';

/** An amount typed in yuan, kept in fen. */
export const BoundMoney = memo(function BoundMoney({ path }: { readonly path: string }) {
  const { value: fen, onChange, ...field } = useBoundNumber(path);
  const value = fen ?? 0;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const words = useTexts().frame.field;
  const tell = useUnreadable(path);
  const isWrong = typed !== null && fenOf(typed) === null;
  const own = { ...field, error: isWrong ? words.notAmount : field.error };
  const change = (text: string): void => {
    setTyped(text);
    const read = fenOf(text);
    tell(read === null ? { code: 'not-whole', kind: 'amount' } : null);
    if (read !== null) onChange(read);
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
