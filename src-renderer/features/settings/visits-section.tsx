import { customerGrades } from '@shared/domain/customer';
import type { VisitRules } from '@shared/domain/visit';
import { QuantityField, useTexts } from '../../ui';
import { Section } from './section';
import type { SectionProps } from './section-props';

const within = (least: number, most: number, value: number | null): number =>
  Math.min(most, Math.max(least, value ?? least));

/** How soon a visit's report is written, and how often a customer of which grade is visited. */
export function VisitsSection({ settings, edit }: SectionProps) {
  const texts = useTexts();
  const words = texts.settings.visitFields;
  const { visits } = settings;
  const change = (part: Partial<VisitRules>): void => edit('visits', { ...visits, ...part });
  return (
    <Section name="visits">
      <div className="settings-columns">
        <QuantityField
          label={words.reportWorkingDays}
          unit={words.workingDays}
          value={visits.reportWorkingDays}
          onChange={(days) => change({ reportWorkingDays: within(1, 60, days) })}
        />
        {customerGrades.map((grade) => (
          <QuantityField
            key={grade}
            label={words.grade[grade]}
            unit={words.perYear}
            value={visits.perYear[grade]}
            onChange={(count) => change({ perYear: { ...visits.perYear, [grade]: within(0, 12, count) } })}
          />
        ))}
      </div>
    </Section>
  );
}
