import { PlusOutlined } from '@ant-design/icons';
import type { Person } from '@shared/domain/person';
import { fill } from '@shared/text';
import { Button, Checkbox } from 'antd';
import { choicesOf, DepartmentField, MultiChoiceField, TextField, useTexts } from '../../ui';
import { Section } from './section';
import { replaceAt, type SectionProps } from './section-props';

/** Who works here, with which roles; nobody is deleted, only set inactive. */
export function PeopleSection({ settings, edit, errorOf }: SectionProps) {
  const texts = useTexts();
  const words = texts.settings.people;
  const { people } = settings;
  const set = (index: number, person: Person): void => edit('people', replaceAt(people, index, person));
  return (
    <Section name="people">
      {people.map((person, index) => (
        <fieldset key={person.id} className="settings-row settings-person">
          <legend className="visually-hidden">
            {person.name === '' ? fill(words.unnamed, { n: index + 1 }) : person.name}
          </legend>
          <TextField
            label={words.name}
            path={`people.${index}.name`}
            isRequired
            max={60}
            value={person.name}
            error={errorOf(`people.${index}.name`)}
            onChange={(name) => set(index, { ...person, name })}
          />
          <DepartmentField
            label={words.department}
            value={person.department}
            onChange={(department) => set(index, { ...person, department })}
          />
          <MultiChoiceField
            label={words.roles}
            value={person.roles}
            choices={choicesOf(texts.choices.role)}
            onChange={(roles) => set(index, { ...person, roles: [...roles] })}
          />
          <Checkbox
            checked={person.isActive}
            onChange={(event) => set(index, { ...person, isActive: event.target.checked })}
          >
            {words.isActive}
          </Checkbox>
        </fieldset>
      ))}
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() =>
          edit('people', [
            ...people,
            { id: crypto.randomUUID(), name: '', department: '', roles: [], isActive: true },
          ])
        }
      >
        {words.add}
      </Button>
    </Section>
  );
}
