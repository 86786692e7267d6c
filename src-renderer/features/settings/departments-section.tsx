import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { TextField, useTexts } from '../../ui';
import { Section } from './section';
import { removeAt, replaceAt, type SectionProps } from './section-props';

/** The departments complaints are handed to. */
export function DepartmentsSection({ settings, edit, errorOf }: SectionProps) {
  const words = useTexts().settings.departments;
  const { departments } = settings;
  return (
    <Section name="departments">
      <div className="settings-columns">
        {departments.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a department has no identity but its place while it is being typed
          <div key={index} className="settings-with-button">
            <TextField
              label={fill(words.name, { n: index + 1 })}
              path={`departments.${index}`}
              max={60}
              value={name}
              error={errorOf(`departments.${index}`)}
              onChange={(next) => edit('departments', replaceAt(departments, index, next))}
            />
            <Button
              icon={<DeleteOutlined aria-hidden />}
              disabled={departments.length === 1}
              aria-label={fill(words.remove, { name })}
              title={fill(words.remove, { name })}
              onClick={() => edit('departments', removeAt(departments, index))}
            />
          </div>
        ))}
      </div>
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={departments.length >= 30}
        onClick={() => edit('departments', [...departments, ''])}
      >
        {words.add}
      </Button>
    </Section>
  );
}
