import { ChoiceField, TextField, useTexts } from '../../ui';
import { Section } from './section';
import type { SectionProps } from './section-props';

/** What the four due dates depend on, each with its clause. */
export function RulesSection({ settings, edit, errorOf }: SectionProps) {
  const words = useTexts().settings.rules;
  const rules = settings.deadlineRules;
  return (
    <Section name="deadlineRules">
      <ChoiceField
        label={words.closureRoll}
        hint={words.closureRollHint}
        isButtons
        value={rules.closureRoll}
        onChange={(closureRoll) => edit('deadlineRules', { ...rules, closureRoll: closureRoll ?? 'none' })}
        choices={[
          { value: 'none', label: words.rollNone },
          { value: 'next-working-day', label: words.rollNext },
        ]}
      />
      <ChoiceField
        label={words.companyRest}
        hint={words.companyRestHint}
        isButtons
        value={rules.companyRestNeverExtends ? 'on' : 'off'}
        onChange={(next) => edit('deadlineRules', { ...rules, companyRestNeverExtends: next === 'on' })}
        choices={[
          { value: 'on', label: words.on },
          { value: 'off', label: words.off },
        ]}
      />
      <div className="settings-columns">
        <TextField
          label={words.closingTime}
          hint={words.closingTimeHint}
          path="deadlineRules.closingTime"
          max={5}
          value={rules.closingTime}
          error={errorOf('deadlineRules.closingTime')}
          onChange={(closingTime) => edit('deadlineRules', { ...rules, closingTime })}
        />
        <TextField
          label={words.timeZone}
          hint={words.timeZoneHint}
          path="deadlineRules.timeZone"
          max={60}
          value={rules.timeZone}
          error={errorOf('deadlineRules.timeZone')}
          onChange={(timeZone) => edit('deadlineRules', { ...rules, timeZone })}
        />
      </div>
    </Section>
  );
}
