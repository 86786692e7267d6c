import { QuantityField, useTexts } from '../../ui';
import { Section } from './section';
import type { SectionProps } from './section-props';

const between = (least: number, most: number, days: number | null): number =>
  Math.min(most, Math.max(least, days ?? least));

/** How long judging returned goods may take, and when a qualification that ends is warned of. */
export function ServiceSection({ settings, edit }: SectionProps) {
  const words = useTexts().settings.serviceFields;
  const { service } = settings;
  return (
    <Section name="service">
      <div className="settings-columns">
        <QuantityField
          label={words.judgingWorkingDays}
          unit={words.workingDays}
          value={service.judgingWorkingDays}
          onChange={(days) => edit('service', { ...service, judgingWorkingDays: between(1, 60, days) })}
        />
        <QuantityField
          label={words.expiryWarnDays}
          unit={words.days}
          value={service.expiryWarnDays}
          onChange={(days) => edit('service', { ...service, expiryWarnDays: between(1, 365, days) })}
        />
      </div>
    </Section>
  );
}
