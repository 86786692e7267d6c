import { type Interval, intervalUnits } from '@shared/domain/care';
import { type CustomerGrade, customerGrades } from '@shared/domain/customer';
import { ChoiceField, useTexts } from '../../ui';
import { NumberSetting } from './number-setting';
import { Section } from './section';
import type { SectionProps } from './section-props';

/** How often customers of each grade are contacted. */
export function CareSection({ settings, edit }: SectionProps) {
  const { care } = settings;
  return (
    <Section name="care">
      {customerGrades.map((grade) => (
        <IntervalFields
          key={grade}
          grade={grade}
          interval={care.intervals[grade]}
          onChange={(interval) => edit('care', { intervals: { ...care.intervals, [grade]: interval } })}
        />
      ))}
    </Section>
  );
}

function IntervalFields(props: {
  readonly grade: CustomerGrade;
  readonly interval: Interval;
  readonly onChange: (interval: Interval) => void;
}) {
  const { interval, onChange } = props;
  const texts = useTexts();
  const words = texts.settings.careFields;
  const name = texts.papers.customerFile.grades[props.grade];
  return (
    <div className="settings-columns">
      <NumberSetting
        label={`${name} · ${words.amount}`}
        path={`care.intervals.${props.grade}.amount`}
        value={interval.amount}
        onChange={(amount) => onChange({ ...interval, amount })}
      />
      <ChoiceField
        label={`${name} · ${words.unit}`}
        isClearable={false}
        value={interval.unit}
        onChange={(unit) => onChange({ ...interval, unit: unit ?? interval.unit })}
        choices={intervalUnits.map((value) => ({ value, label: words.units[value] }))}
      />
    </div>
  );
}
