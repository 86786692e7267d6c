import { AutoComplete } from 'antd';
import { useId } from 'react';
import { controlProps, Field, type FieldProps } from './field';

/** Free text with suggestions: the names of settings, or whatever else the clerk types. */
export function SuggestField(
  props: FieldProps & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly suggestions: readonly string[];
    readonly max?: number | undefined;
  },
) {
  const id = useId();
  const typed = props.value.trim().toLowerCase();
  return (
    <Field {...props} id={id}>
      <AutoComplete
        {...controlProps(id, props)}
        className="full"
        value={props.value}
        disabled={props.isDisabled ?? false}
        status={props.error === undefined ? '' : 'error'}
        options={props.suggestions.map((value) => ({ value }))}
        showSearch={{
          filterOption: (_text, option) =>
            props.suggestions.includes(props.value) ||
            String(option?.value ?? '')
              .toLowerCase()
              .includes(typed),
        }}
        onChange={(value: string | undefined) => props.onChange((value ?? '').slice(0, props.max ?? 60))}
      />
    </Field>
  );
}
