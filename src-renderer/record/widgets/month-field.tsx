import { TextField, useTexts } from '../../ui';
import { useAnyValue, useFieldProps, useSetAny } from './any-fields';

/** A month `YYYY-MM`, typed as such; `2026.3` and `20263` are read, too. */
export function MonthField({ path }: { readonly path: string }) {
  const { record } = useTexts();
  const field = useFieldProps(path);
  const value = useAnyValue(path);
  const set = useSetAny(path);
  const text = typeof value === 'string' ? value : '';
  return (
    <TextField
      {...field}
      value={text}
      max={7}
      placeholder={record.monthHint}
      onChange={(next) => set(next)}
      onBlur={() => {
        const month = monthOf(text);
        if (month !== null && month !== text) set(month);
      }}
    />
  );
}

/** Null for what is no month. */
export function monthOf(text: string): string | null {
  const match = /^(\d{4})\D?(\d{1,2})\D?$/.exec(text.trim());
  const month = Number(match?.[2]);
  return match === null || month < 1 || month > 12 ? null : `${match[1]}-${String(month).padStart(2, '0')}`;
}
