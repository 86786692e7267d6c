import type { FormRevision } from '@shared/domain/settings';
import { CivilDateField, QuantityField, TextField, useTexts } from '../../ui';
import { Section } from './section';
import { replaceAt, type SectionProps } from './section-props';

/** Number, revision and retention of each controlled form; empty until entered. */
export function FormsSection({ settings, edit, errorOf }: SectionProps) {
  const words = useTexts().settings.forms;
  const names: Readonly<Record<string, string>> = words.names;
  const set = (index: number, form: FormRevision): void =>
    edit('forms', replaceAt(settings.forms, index, form));
  return (
    <Section name="forms">
      {settings.forms.map((form, index) => (
        <fieldset key={form.code} className="settings-row settings-form">
          <legend>{names[form.code] ?? form.code}</legend>
          <TextField
            label={words.number}
            max={60}
            value={form.number}
            placeholder={words.empty}
            onChange={(number) => set(index, { ...form, number })}
          />
          <TextField
            label={words.revision}
            max={60}
            value={form.revision}
            placeholder={words.empty}
            onChange={(revision) => set(index, { ...form, revision })}
          />
          <CivilDateField
            label={words.effectiveOn}
            path={`forms.${index}.effectiveOn`}
            value={form.effectiveOn}
            error={errorOf(`forms.${index}.effectiveOn`)}
            onChange={(effectiveOn) => set(index, { ...form, effectiveOn })}
          />
          <QuantityField
            label={words.retentionYears}
            value={form.retentionYears}
            onChange={(years) =>
              set(index, {
                ...form,
                retentionYears: years === null || years < 1 ? null : Math.min(99, years),
              })
            }
          />
          <TextField
            label={words.changeNote}
            max={200}
            value={form.changeNote}
            onChange={(changeNote) => set(index, { ...form, changeNote })}
          />
        </fieldset>
      ))}
    </Section>
  );
}
