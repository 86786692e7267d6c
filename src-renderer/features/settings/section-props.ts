import type { Settings, SettingsSection } from '@shared/domain/settings';

/** What every section of the page is given: the settings as edited, how to change them, and what is wrong where. */
export interface SectionProps {
  readonly settings: Settings;
  readonly edit: <K extends SettingsSection>(section: K, value: Settings[K]) => void;
  readonly errorOf: (path: string) => string | undefined;
}

/** The list with one entry replaced. */
export const replaceAt = <T>(list: readonly T[], index: number, value: T): T[] =>
  list.map((entry, position) => (position === index ? value : entry));

export const removeAt = <T>(list: readonly T[], index: number): T[] =>
  list.filter((_, position) => position !== index);
