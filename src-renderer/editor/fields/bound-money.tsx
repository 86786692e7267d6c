import { Input } from 'antd';
import { memo, useEffect, useId, useMemo, useState } from 'react';
import { controlProps, type Decimals, decimalText, Field, scaledOf, useTexts, useUnreadable } from '../../ui';
import { useEditor } from '../editor-context';
import { schemaAt } from '../model/schema-node';
import { useBoundNumber } from './use-bound-value';

export interface MoneyLook {
  /** 2 of an amount, which is kept in fen; 1 of a score that is kept in tenths. */
  readonly decimals?: Decimals;
  /** A score or a share in hundredths is no amount of money; it says so where it cannot be read. */
  readonly isAmount?: boolean;
}

/** What a field says of a text it cannot read. */
const sentences = { amount: 'notAmount', hundredths: 'notHundredths', tenths: 'notTenths' } as const;

/** An amount typed in yuan, kept in fen; a field that may hold nothing says nothing while it is empty. */
export const BoundMoney = memo(function BoundMoney({
  path,
  decimals = 2,
  isAmount = decimals === 2,
}: MoneyLook & { readonly path: string }) {
  const { value: scaled, onChange, ...field } = useBoundNumber(path);
  const { schema } = useEditor();
  const mayBeUnknown = useMemo(() => schemaAt(schema, path)?.isNullable === true, [schema, path]);
  const value = mayBeUnknown ? scaled : (scaled ?? 0);
  const read = (text: string): number | null | undefined =>
    mayBeUnknown && text.trim() === '' ? null : (scaledOf(text, decimals) ?? undefined);
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const words = useTexts().frame.field;
  const tell = useUnreadable(path);
  const kind = isAmount ? 'amount' : decimals === 2 ? 'hundredths' : 'tenths';
  const isWrong = typed !== null && read(typed) === undefined;
  const own = {
    ...field,
    error: isWrong ? words[sentences[kind]] : field.error,
  };
  const change = (text: string): void => {
    setTyped(text);
    const amount = read(text);
    tell(amount === undefined ? { code: 'not-whole', kind } : null);
    if (amount !== undefined) onChange(amount);
  };
  useEffect(() => {
    // A value from elsewhere (undo) takes the place of what was typed.
    setTyped((before) => (before !== null && (scaledOf(before, decimals) ?? null) === value ? before : null));
    tell(null);
  }, [value, tell, decimals]);
  return (
    <Field {...own} id={id}>
      <Input
        {...controlProps(id, own)}
        className="numbers"
        inputMode="decimal"
        value={typed ?? (value === null ? '' : decimalText(value, decimals))}
        status={own.error === undefined ? '' : 'error'}
        onChange={(event) => change(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => (isWrong ? undefined : setTyped(null))}
      />
    </Field>
  );
});
