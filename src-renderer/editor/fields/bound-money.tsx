import { Input } from 'antd';
import { memo, useEffect, useId, useMemo, useState } from 'react';
import { controlProps, Field, fenOf, useTexts, useUnreadable, yuanText } from '../../ui';
import { useEditor } from '../editor-context';
import { schemaAt } from '../model/schema-node';
import { useBoundNumber } from './use-bound-value';

/** An amount typed in yuan, kept in fen; a field that may hold nothing says nothing while it is empty. */
export const BoundMoney = memo(function BoundMoney({ path }: { readonly path: string }) {
  const { value: fen, onChange, ...field } = useBoundNumber(path);
  const { schema } = useEditor();
  const mayBeUnknown = useMemo(() => schemaAt(schema, path)?.isNullable === true, [schema, path]);
  const value = mayBeUnknown ? fen : (fen ?? 0);
  const read = (text: string): number | null | undefined =>
    mayBeUnknown && text.trim() === '' ? null : (fenOf(text) ?? undefined);
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const words = useTexts().frame.field;
  const tell = useUnreadable(path);
  const isWrong = typed !== null && read(typed) === undefined;
  const own = { ...field, error: isWrong ? words.notAmount : field.error };
  const change = (text: string): void => {
    setTyped(text);
    const amount = read(text);
    tell(amount === undefined ? { code: 'not-whole', kind: 'amount' } : null);
    if (amount !== undefined) onChange(amount);
  };
  useEffect(() => {
    // A value from elsewhere (undo) takes the place of what was typed.
    setTyped((before) => (before !== null && (fenOf(before) ?? null) === value ? before : null));
    tell(null);
  }, [value, tell]);
  return (
    <Field {...own} id={id}>
      <Input
        {...controlProps(id, own)}
        className="numbers"
        inputMode="decimal"
        value={typed ?? (value === null ? '' : yuanText(value))}
        status={own.error === undefined ? '' : 'error'}
        onChange={(event) => change(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => (isWrong ? undefined : setTyped(null))}
      />
    </Field>
  );
});
