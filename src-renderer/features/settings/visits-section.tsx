import { customerGrades } from '@shared/domain/customer';
import type { VisitRules } from '@shared/domain/visit';
import { useTexts } from '../../ui';
import { NumberSetting } from './number-setting';
import { Section } from './section';
import type { SectionProps } from './section-props';

/** How soon a visit's report is written, and how often a customer of which grade is visited. */
export function VisitsSection({ settings, edit }: SectionProps) {
  const texts = useTexts();
  const words = texts.settings.visitFields;
  const { visits } = settings;
  const change = (part: Partial<VisitRules>): void => edit('visits', { ...visits, ...part });
  return (
    <Section name="visits">
      <div className="settings-columns">
        <NumberSetting
          label={words.reportWorkingDays}
          path="visits.reportWorkingDays"
          unit={words.workingDays}
          value={visits.reportWorkingDays}
          onChange={(reportWorkingDays) => change({ reportWorkingDays })}
        />
        {customerGrades.map((grade) => (
          <NumberSetting
            key={grade}
            label={words.grade[grade]}
            path={`visits.perYear.${grade}`}
            unit={words.perYear}
            value={visits.perYear[grade]}
            onChange={(count) => change({ perYear: { ...visits.perYear, [grade]: count } })}
          />
        ))}
      </div>
    </Section>
  );
}
