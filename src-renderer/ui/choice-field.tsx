import { Radio, Select } from 'antd';
import { useId } from 'react';
import { useTexts } from './desk-context';
import { controlProps, Field, type FieldProps } from './field';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

/** One of a closed set; as buttons where there are few and each should be one click, else as a list with search. */
export function ChoiceField<V extends string>(
  props: FieldProps & {
    readonly value: V | null;
    readonly onChange: (value: V | null) => void;
    readonly choices: readonly Choice<V>[];
    readonly isButtons?: boolean | undefined;
    /** False where an answer cannot be taken back to "not chosen". */
    readonly isClearable?: boolean | undefined;
    readonly placeholder?: string | undefined;
  },
) {
  const { field } = useTexts().frame;
  const id = useId();
  const control = controlProps(id, props);
  const isDisabled = props.isDisabled ?? false;
  const isClearable = props.isClearable ?? true;
  if (props.isButtons === true) {
    return (
      <Field {...props} id={id} isGroup>
        <div className="choice-buttons">
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            value={props.value}
            disabled={isDisabled}
            aria-labelledby={`${id}-label`}
            options={props.choices.map(({ value, label }) => ({ value, label }))}
            onChange={(event) => props.onChange(event.target.value as V)}
          />
        </div>
      </Field>
    );
  }
  return (
    <Field {...props} id={id}>
      <Select<V>
        {...control}
        className="full"
        value={props.value}
        disabled={isDisabled}
        placeholder={props.placeholder ?? field.choose}
        allowClear={isClearable && props.value !== null}
        showSearch={{ optionFilterProp: 'label' }}
        status={props.error === undefined ? '' : 'error'}
        options={props.choices.map(({ value, label }) => ({ value, label }))}
        notFoundContent={field.noMatch}
        onChange={(value: V | undefined) => props.onChange(value ?? null)}
      />
    </Field>
  );
}

/** Choices from a group of texts: `choicesOf(texts.choices.channel)`. */
export const choicesOf = <V extends string>(labels: Readonly<Record<V, string>>): readonly Choice<V>[] =>
  (Object.entries(labels) as [V, string][]).map(([value, label]) => ({ value, label }));
