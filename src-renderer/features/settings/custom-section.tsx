import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { CustomField } from '@shared/domain/settings';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { ChoiceField, choicesOf, TextField, useTexts } from '../../ui';
import { Section } from './section';
import { removeAt, replaceAt, type SectionProps } from './section-props';

const most = 5;

/** Up to five fields of the firm's own. */
export function CustomSection({ settings, edit, errorOf }: SectionProps) {
  const texts = useTexts();
  const words = texts.settings.custom;
  const fields = settings.customFields;
  const set = (index: number, field: CustomField): void =>
    edit('customFields', replaceAt(fields, index, field));
  return (
    <Section name="customFields">
      {fields.length === 0 && <p className="settings-intro">{words.none}</p>}
      {fields.map((field, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: records keep custom values by place, so the place is the identity
        <fieldset key={index} className="settings-row settings-custom">
          <legend className="visually-hidden">{fill(words.row, { n: index + 1 })}</legend>
          <TextField
            label={words.label}
            path={`customFields.${index}.label`}
            isRequired
            max={60}
            value={field.label}
            error={errorOf(`customFields.${index}.label`)}
            onChange={(label) => set(index, { ...field, label })}
          />
          <ChoiceField
            label={words.kind}
            isClearable={false}
            value={field.kind}
            choices={choicesOf(words.kinds)}
            onChange={(kind) => set(index, { ...field, kind: kind ?? 'text' })}
          />
          {field.kind === 'list' && (
            <TextField
              label={words.options}
              max={1000}
              value={field.options.join(texts.frame.mark.list.trim())}
              onChange={(text) => set(index, { ...field, options: text === '' ? [] : text.split(/[、，,]/) })}
            />
          )}
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={fill(words.remove, { name: field.label })}
            title={fill(words.remove, { name: field.label })}
            onClick={() => edit('customFields', removeAt(fields, index))}
          />
        </fieldset>
      ))}
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={fields.length >= most}
        onClick={() => edit('customFields', [...fields, { label: '', kind: 'text', options: [] }])}
      >
        {words.add}
      </Button>
    </Section>
  );
}
