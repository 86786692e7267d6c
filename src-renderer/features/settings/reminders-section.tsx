import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { DutyLine, ReminderSettings } from '@shared/domain/reminder';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { CivilDateField, PersonField, TextField, useTexts, useToday } from '../../ui';
import { NumberSetting } from './number-setting';
import { Section } from './section';
import { removeAt, replaceAt, type SectionProps } from './section-props';

/** When is reminded of what falls due, whom the ladder reaches when, and who is on duty. */
export function RemindersSection({ settings, edit, errorOf }: SectionProps) {
  const texts = useTexts();
  const words = texts.settings.reminderFields;
  const { reminders, intake } = settings;
  const today = useToday();
  const set = (change: Partial<ReminderSettings>): void => edit('reminders', { ...reminders, ...change });
  const setLine = (index: number, line: DutyLine): void =>
    set({ roster: replaceAt(reminders.roster, index, line) });
  return (
    <Section name="reminders">
      <div className="settings-columns">
        <NumberSetting
          label={words.hoursBefore}
          path="reminders.hoursBefore"
          unit={words.hours}
          value={reminders.hoursBefore}
          onChange={(hoursBefore) => set({ hoursBefore })}
        />
        <TextField
          label={words.dayStart}
          hint={words.dayStartHint}
          path="reminders.dayStart"
          max={5}
          value={reminders.dayStart}
          error={errorOf('reminders.dayStart')}
          onChange={(dayStart) => set({ dayStart })}
        />
        <NumberSetting
          label={words.reviewerAfterHours}
          path="reminders.reviewerAfterHours"
          unit={words.hours}
          value={reminders.reviewerAfterHours}
          onChange={(reviewerAfterHours) => set({ reviewerAfterHours })}
        />
        <NumberSetting
          label={words.administratorAfterHours}
          path="reminders.administratorAfterHours"
          unit={words.hours}
          value={reminders.administratorAfterHours}
          error={errorOf('reminders.administratorAfterHours')}
          onChange={(administratorAfterHours) => set({ administratorAfterHours })}
        />
        <PersonField
          label={words.dutyPerson}
          value={intake.dutyPerson}
          onChange={(dutyPerson) => edit('intake', { ...intake, dutyPerson })}
        />
        <TextField
          label={words.dutyPhone}
          max={60}
          value={intake.dutyPhone}
          onChange={(dutyPhone) => edit('intake', { ...intake, dutyPhone })}
        />
      </div>
      <h3>{words.roster}</h3>
      {reminders.roster.length === 0 && <p className="settings-intro">{words.none}</p>}
      {reminders.roster.map((line, index) => {
        const path = `reminders.roster.${index}`;
        const remove = fill(words.remove, { name: line.person });
        return (
          <fieldset key={line.id} className="settings-row settings-absence">
            <legend className="visually-hidden">{fill(words.row, { n: index + 1 })}</legend>
            <PersonField
              label={words.person}
              path={`${path}.person`}
              isRequired
              value={line.person}
              error={errorOf(`${path}.person`)}
              onChange={(person) => setLine(index, { ...line, person })}
            />
            <CivilDateField
              label={words.from}
              path={`${path}.from`}
              isRequired
              value={line.from === '' ? null : line.from}
              error={errorOf(`${path}.from`)}
              onChange={(from) => setLine(index, { ...line, from: from ?? '' })}
            />
            <CivilDateField
              label={words.to}
              path={`${path}.to`}
              isRequired
              value={line.to === '' ? null : line.to}
              error={errorOf(`${path}.to`)}
              onChange={(to) => setLine(index, { ...line, to: to ?? '' })}
            />
            <TextField
              label={words.phone}
              max={60}
              value={line.phone}
              onChange={(phone) => setLine(index, { ...line, phone })}
            />
            <Button
              icon={<DeleteOutlined aria-hidden />}
              aria-label={remove}
              title={remove}
              onClick={() => set({ roster: removeAt(reminders.roster, index) })}
            />
          </fieldset>
        );
      })}
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() =>
          set({
            roster: [
              ...reminders.roster,
              { id: crypto.randomUUID(), from: today, to: today, person: '', phone: '' },
            ],
          })
        }
      >
        {words.add}
      </Button>
    </Section>
  );
}
