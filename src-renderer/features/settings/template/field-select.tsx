import { Select } from 'antd';
import { useTexts } from '../../../ui';

/** Which field a cell takes, or none; searched by what the form calls it. */
export function FieldSelect(props: {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (field: string | null) => void;
}) {
  const texts = useTexts();
  return (
    <Select<string>
      className="full"
      aria-label={props.label}
      value={props.value}
      placeholder={texts.settings.forms.template.leave}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={[...props.options]}
      notFoundContent={texts.frame.field.noMatch}
      onChange={(field: string | undefined) => props.onChange(field ?? null)}
    />
  );
}
