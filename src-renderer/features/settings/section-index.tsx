import type { SettingsSection } from '@shared/domain/settings';
import { useTexts } from '../../ui';
import type { SectionName } from './section';

/** In the order of the page. */
const names: readonly SectionName[] = [
  'display',
  'companies',
  'forms',
  'numbering',
  'departments',
  'people',
  'deadlineRules',
  'calendar',
  'coverage',
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
  'customFields',
  'phrases',
  'history',
];

/** The sections beside the page; one with unsaved changes has a dot. */
export function SectionIndex({ changed }: { readonly changed: readonly SettingsSection[] }) {
  const words = useTexts().settings;
  const show = (name: SectionName): void => {
    document.getElementById(`settings-${name}`)?.scrollIntoView({ block: 'start' });
    document.getElementById(`settings-${name}-head`)?.focus({ preventScroll: true });
  };
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
