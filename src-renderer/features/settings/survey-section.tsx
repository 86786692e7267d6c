import { customerGrades } from '@shared/domain/customer';
import { fill } from '@shared/text';
import { useTexts } from '../../ui';
import { NumberSetting } from './number-setting';
import { Section } from './section';
import type { SectionProps } from './section-props';

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
          <NumberSetting
            key={grade}
            label={fill(words.periodsOf, { grade: texts.papers.customerFile.grades[grade] })}
            path={`survey.periodsPerYear.${grade}`}
            unit={words.periods}
            value={periodsPerYear[grade]}
            onChange={(times) =>
              edit('survey', {
                ...survey,
                periodsPerYear: { ...periodsPerYear, [grade]: times },
              })
            }
          />
        ))}
        <NumberSetting
          label={words.replyDays}
          path="survey.replyDays"
          unit={words.days}
          value={survey.replyDays}
          onChange={(replyDays) => edit('survey', { ...survey, replyDays })}
        />
        <NumberSetting
          label={words.distributionDays}
          path="survey.distributionDays"
          unit={words.days}
          value={survey.distributionDays}
          onChange={(distributionDays) => edit('survey', { ...survey, distributionDays })}
        />
      </div>
    </Section>
  );
}
