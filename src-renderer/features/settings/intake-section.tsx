import { PersonField, TextField, useTexts } from '../../ui';
import { NumberSetting } from './number-setting';
import { Section } from './section';
import type { SectionProps } from './section-props';

/** Who is on duty, when a hand-over is late, and within which time a customer is told of an escape. */
export function IntakeSection({ settings, edit }: SectionProps) {
  const words = useTexts().settings.intakeFields;
  const { intake } = settings;
  return (
    <Section name="intake">
      <div className="settings-columns">
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
        <NumberSetting
          label={words.handOverHours}
          path="intake.handOverHours"
          unit={words.hours}
          value={intake.handOverHours}
          onChange={(handOverHours) => edit('intake', { ...intake, handOverHours })}
        />
        <NumberSetting
          label={words.noticeHours}
          path="intake.noticeHours"
          unit={words.hours}
          value={intake.noticeHours}
          onChange={(noticeHours) => edit('intake', { ...intake, noticeHours })}
        />
      </div>
    </Section>
  );
}
