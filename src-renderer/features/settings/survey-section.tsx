import { customerGrades } from '@shared/domain/customer';
import { fill } from '@shared/text';
import { QuantityField, useTexts } from '../../ui';
import { Section } from './section';
import type { SectionProps } from './section-props';

const between = (least: number, most: number, value: number | null): number =>
  Math.min(most, Math.max(least, value ?? least));

/** How often a customer of each grade is asked, how long an answer may take, and by when results are handed out. */
export function SurveySection({ settings, edit }: SectionProps) {
  const texts = useTexts();
  const words = texts.settings.surveyFields;
  const { survey } = settings;
  const { periodsPerYear } = survey;
  return (
    <Section name="survey">
      <div className="settings-columns">
        {customerGrades.map((grade) => (
          <QuantityField
            key={grade}
            label={fill(words.periodsOf, { grade: texts.papers.customerFile.grades[grade] })}
            unit={words.periods}
            value={periodsPerYear[grade]}
            onChange={(times) =>
              edit('survey', {
                ...survey,
                periodsPerYear: { ...periodsPerYear, [grade]: between(0, 12, times) },
              })
            }
          />
        ))}
        <QuantityField
          label={words.replyDays}
          unit={words.days}
          value={survey.replyDays}
          onChange={(days) => edit('survey', { ...survey, replyDays: between(1, 90, days) })}
        />
        <QuantityField
          label={words.distributionDays}
          unit={words.days}
          value={survey.distributionDays}
          onChange={(days) => edit('survey', { ...survey, distributionDays: between(1, 180, days) })}
        />
      </div>
    </Section>
  );
}
