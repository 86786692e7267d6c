import { useTexts } from '../../ui';
import { NumberSetting } from './number-setting';
import { Section } from './section';
import type { SectionProps } from './section-props';

/** When a hand-over is late, and within which time a customer is told of an escape. */
export function IntakeSection({ settings, edit }: SectionProps) {
  const words = useTexts().settings.intakeFields;
  const { intake } = settings;
  return (
    <Section name="intake">
      <div className="settings-columns">
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
