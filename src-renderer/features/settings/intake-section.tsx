import { PersonField, QuantityField, TextField, useTexts } from '../../ui';
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
        <QuantityField
          label={words.handOverHours}
          unit={words.hours}
          value={intake.handOverHours}
          onChange={(hours) =>
            edit('intake', { ...intake, handOverHours: Math.min(72, Math.max(1, hours ?? 1)) })
          }
        />
        <QuantityField
          label={words.noticeHours}
          unit={words.hours}
          value={intake.noticeHours}
          onChange={(hours) =>
            edit('intake', { ...intake, noticeHours: Math.min(168, Math.max(1, hours ?? 24)) })
          }
        />
      </div>
    </Section>
  );
}
