import { civilDateAt } from '@shared/domain/calendar';
import type { ControlledForm } from '@shared/domain/settings';
import { revisionFindings } from '@shared/domain/settings';
import { useState } from 'react';
import { SearchInput, useDesk, useNow } from '../../ui';
import { FormRow } from './form-row';
import { Section } from './section';
import { replaceAt, type SectionProps } from './section-props';

/** The controlled forms, a line each: number and revision in force. Opened, a line shows its revisions. */
export function FormsSection({ settings, edit, errorOf }: SectionProps) {
  const { texts, rules } = useDesk();
  const words = texts.settings.forms;
  const names: Readonly<Record<string, string>> = words.names;
  const today = civilDateAt(useNow(), rules.timeZone);
  const [searched, setSearched] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { forms } = settings;
  const nameOf = ({ code }: ControlledForm): string => names[code] ?? code;
  // A form that cannot be saved as it is stays open and in view, or the cursor could not be put into its field.
  const isOpen = (form: ControlledForm): boolean =>
    opened.has(form.code) || revisionFindings([form]).length > 0;
  const isShown = (form: ControlledForm): boolean => isOpen(form) || isFound(form, nameOf(form), searched);
  const toggle = (code: string): void => {
    const next = new Set(opened);
    if (!next.delete(code)) next.add(code);
    setOpened(next);
  };
  return (
    <Section name="forms">
      <SearchInput label={words.find} max={60} value={searched} onChange={setSearched} />
      <table className="settings-table settings-forms">
        <thead>
          <tr>
            <th scope="col">{words.form}</th>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.inForce}</th>
          </tr>
        </thead>
        <tbody>
          {forms.map((form, index) =>
            isShown(form) ? (
              <FormRow
                key={form.code}
                form={form}
                name={nameOf(form)}
                path={`forms.${index}`}
                today={today}
                isOpen={isOpen(form)}
                errorOf={errorOf}
                onToggle={() => toggle(form.code)}
                onChange={(next) => edit('forms', replaceAt(forms, index, next))}
              />
            ) : null,
          )}
        </tbody>
      </table>
      {!forms.some(isShown) && <p className="settings-intro">{words.noMatch}</p>}
    </Section>
  );
}

/** By name, number, code or revision, whatever the case. */
const isFound = ({ code, revisions }: ControlledForm, name: string, searched: string): boolean =>
  [name, code, ...revisions.flatMap(({ number, revision }) => [number, revision])].some((text) =>
    text.toLowerCase().includes(searched.toLowerCase()),
  );
