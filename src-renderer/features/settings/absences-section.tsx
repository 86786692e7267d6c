import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Absence } from '@shared/domain/person';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { go, routes } from '../../state';
import { ChoiceField, CivilDateField, useTexts, useToday } from '../../ui';
import { Section } from './section';
import { removeAt, replaceAt, type SectionProps } from './section-props';

/** Who is away from when to when, and who stands in meanwhile. */
export function AbsencesSection({ settings, edit, errorOf }: SectionProps) {
  const texts = useTexts();
  const words = texts.settings.absences;
  const today = useToday();
  const { people, absences } = settings;
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? '';
  const choices = people
    .filter(({ isActive, name }) => isActive && name !== '')
    .map(({ id, name }) => ({ value: id, label: name }));
  const set = (index: number, absence: Absence): void =>
    edit('absences', replaceAt(absences, index, absence));
  return (
    <Section name="absences">
      {absences.length === 0 && <p className="settings-intro">{words.none}</p>}
      {absences.map((absence, index) => {
        const path = `absences.${index}`;
        const remove = fill(words.remove, { name: nameOf(absence.personId) });
        return (
          <fieldset key={absence.id} className="settings-row settings-absence">
            <legend className="visually-hidden">{fill(words.row, { n: index + 1 })}</legend>
            <ChoiceField
              label={words.person}
              path={`${path}.personId`}
              isRequired
              value={absence.personId === '' ? null : absence.personId}
              choices={choices}
              error={errorOf(`${path}.personId`)}
              onChange={(personId) => set(index, { ...absence, personId: personId ?? '' })}
            />
            <CivilDateField
              label={words.from}
              path={`${path}.from`}
              isRequired
              value={absence.from === '' ? null : absence.from}
              error={errorOf(`${path}.from`)}
              onChange={(from) => set(index, { ...absence, from: from ?? '' })}
            />
            <CivilDateField
              label={words.to}
              path={`${path}.to`}
              isRequired
              value={absence.to === '' ? null : absence.to}
              error={errorOf(`${path}.to`)}
              onChange={(to) => set(index, { ...absence, to: to ?? '' })}
            />
            <ChoiceField
              label={words.deputy}
              path={`${path}.deputyId`}
              isRequired
              value={absence.deputyId}
              choices={choices.filter(({ value }) => value !== absence.personId)}
              error={errorOf(`${path}.deputyId`)}
              onChange={(deputyId) => set(index, { ...absence, deputyId })}
            />
            {nameOf(absence.personId) !== '' && (
              <Button onClick={() => void go(routes.handOverOf(nameOf(absence.personId)))}>
                {texts.handOver.open}
                <span className="visually-hidden">{nameOf(absence.personId)}</span>
              </Button>
            )}
            <Button
              icon={<DeleteOutlined aria-hidden />}
              aria-label={remove}
              title={remove}
              onClick={() => edit('absences', removeAt(absences, index))}
            />
          </fieldset>
        );
      })}
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() =>
          edit('absences', [
            ...absences,
            { id: crypto.randomUUID(), personId: '', from: today, to: today, deputyId: null },
          ])
        }
      >
        {words.add}
      </Button>
    </Section>
  );
}
