import { Select } from 'antd';
import { useId } from 'react';
import type { Choice } from './choice-field';
import { useTexts } from './desk-context';
import { controlProps, Field, type FieldProps } from './field';

/** Several of a closed set. */
export function MultiChoiceField<V extends string>(
  props: FieldProps & {
    readonly value: readonly V[];
    readonly onChange: (value: readonly V[]) => void;
    readonly choices: readonly Choice<V>[];
  },
) {
  const { field } = useTexts().frame;
  const id = useId();
  return (
    <Field {...props} id={id}>
      <Select<V[]>
        {...controlProps(id, props)}
        mode="multiple"
        className="full"
        allowClear
        placeholder={field.choose}
        showSearch={{ optionFilterProp: 'label' }}
        value={[...props.value]}
        disabled={props.isDisabled ?? false}
        options={props.choices.map(({ value, label }) => ({ value, label }))}
        notFoundContent={field.noMatch}
        onChange={props.onChange}
      />
    </Field>
  );
}
