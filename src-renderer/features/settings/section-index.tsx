import type { SettingsSection } from '@shared/domain/settings';
import { useEffect } from 'react';
import { clearQuery, useQueryParam } from '../../state';
import { useTexts } from '../../ui';
import type { SectionName } from './section';

/** In the order of the page. */
const names: readonly SectionName[] = [
  'display',
  'backup',
  'companies',
  'forms',
  'numbering',
  'departments',
  'people',
  'absences',
  'deadlineRules',
  'calendar',
  'coverage',
  'reminders',
  'intake',
  'closing',
  'feedback',
  'enquiries',
  'visits',
  'care',
  'orders',
  'service',
  'survey',
  'report',
  'mail',
  'customFields',
  'phrases',
  'history',
];

function show(name: SectionName): void {
  document.getElementById(`settings-${name}`)?.scrollIntoView({ block: 'start' });
  document.getElementById(`settings-${name}-head`)?.focus({ preventScroll: true });
}

/** The sections beside the page, one of them shown at once where the place names it (`?section=calendar`); one with unsaved changes has a dot. */
export function SectionIndex({ changed }: { readonly changed: readonly SettingsSection[] }) {
  const words = useTexts().settings;
  const section = useQueryParam('section');
  const wanted = names.find((name) => name === section);
  useEffect(() => {
    if (wanted === undefined) return;
    // The sections take their heights first. A page that is taken away again meanwhile leaves the query to the one that stays.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        show(wanted);
        clearQuery();
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
  return (
    <nav className="settings-index" aria-label={words.index}>
      {names.map((name) => (
        <button key={name} type="button" onClick={() => show(name)}>
          {words.section[name]}
          {changed.some((section) => section === name) && (
            <span aria-hidden="true" className="settings-dot" />
          )}
        </button>
      ))}
    </nav>
  );
}
