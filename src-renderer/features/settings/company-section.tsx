import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Company } from '@shared/domain/settings';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { TextField, useTexts } from '../../ui';
import { Section } from './section';
import { removeAt, replaceAt, type SectionProps } from './section-props';

/** Our legal entities and what internal registers call them together. */
export function CompanySection({ settings, edit, errorOf }: SectionProps) {
  const words = useTexts().settings.companies;
  const { companies } = settings;
  const setEntity = (index: number, entity: Company): void =>
    edit('companies', { ...companies, entities: replaceAt(companies.entities, index, entity) });
  return (
    <Section name="companies">
      <TextField
        label={words.combinedName}
        path="companies.combinedName"
        isRequired
        max={200}
        value={companies.combinedName}
        error={errorOf('companies.combinedName')}
        onChange={(combinedName) => edit('companies', { ...companies, combinedName })}
      />
      {companies.entities.map((entity, index) => (
        <fieldset key={entity.id} className="settings-row settings-company">
          <legend>{fill(words.entity, { n: index + 1 })}</legend>
          <TextField
            label={words.name}
            path={`companies.entities.${index}.name`}
            isRequired
            max={200}
            value={entity.name}
            error={errorOf(`companies.entities.${index}.name`)}
            onChange={(name) => setEntity(index, { ...entity, name })}
          />
          <TextField
            label={words.englishName}
            max={200}
            value={entity.englishName}
            onChange={(englishName) => setEntity(index, { ...entity, englishName })}
          />
          <TextField
            label={words.address}
            max={200}
            value={entity.address}
            onChange={(address) => setEntity(index, { ...entity, address })}
          />
          <Button
            icon={<DeleteOutlined aria-hidden />}
            disabled={companies.entities.length === 1}
            aria-label={fill(words.remove, { name: entity.name })}
            title={fill(words.remove, { name: entity.name })}
            onClick={() => edit('companies', { ...companies, entities: removeAt(companies.entities, index) })}
          />
        </fieldset>
      ))}
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={companies.entities.length >= 10}
        onClick={() =>
          edit('companies', {
            ...companies,
            entities: [
              ...companies.entities,
              { id: crypto.randomUUID(), name: '', englishName: '', address: '' },
            ],
          })
        }
      >
        {words.add}
      </Button>
    </Section>
  );
}
