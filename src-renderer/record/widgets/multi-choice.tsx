import type { WordSet } from '../../editor';
import { choicesOf, MultiChoiceField } from '../../ui';
import { useAnyValue, useFieldProps, useSetAny } from './any-fields';

/** Several of a closed set. */
export function MultiChoice({ path, labels }: { readonly path: string; readonly labels: WordSet }) {
  const value = useAnyValue(path);
  const set = useSetAny(path);
  return (
    <MultiChoiceField
      {...useFieldProps(path)}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={set}
      choices={choicesOf(labels)}
    />
  );
}
