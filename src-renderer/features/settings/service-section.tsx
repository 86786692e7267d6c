import { useTexts } from '../../ui';
import { NumberSetting } from './number-setting';
import { Section } from './section';
import type { SectionProps } from './section-props';

/** How long judging returned goods may take, and when a qualification that ends is warned of. */
export function ServiceSection({ settings, edit }: SectionProps) {
  const words = useTexts().settings.serviceFields;
  const { service } = settings;
  return (
    <Section name="service">
      <div className="settings-columns">
        <NumberSetting
          label={words.judgingWorkingDays}
          path="service.judgingWorkingDays"
          unit={words.workingDays}
          value={service.judgingWorkingDays}
          onChange={(judgingWorkingDays) => edit('service', { ...service, judgingWorkingDays })}
        />
        <NumberSetting
          label={words.expiryWarnDays}
          path="service.expiryWarnDays"
          unit={words.days}
          value={service.expiryWarnDays}
          onChange={(expiryWarnDays) => edit('service', { ...service, expiryWarnDays })}
        />
      </div>
    </Section>
  );
}
