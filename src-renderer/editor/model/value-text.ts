import { isCivilDate, isInstant } from '@shared/domain/calendar';
import type { Texts } from '@shared/text';
import { dayText, instantText } from '../../ui';

/** Names of the codes of one closed set. */
export type WordSet = Readonly<Record<string, string>>;

/**
 * A record's value as a person reads it; '–' for nothing, a list by its length.
 * @param sets closed sets whose codes are shown by their names; free text stands as it is
 */
export function valueText(value: unknown, texts: Texts, timeZone: string, sets: readonly WordSet[]): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? texts.frame.field.yes : texts.frame.field.no;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '–' : String(value.length);
  if (typeof value === 'object')
    return Object.values(value)
      .filter((each) => typeof each === 'string')
      .slice(1)
      .join(' · ');
  const text = String(value);
  if (isInstant(text)) return instantText(text, texts, timeZone);
  if (isCivilDate(text)) return dayText(text, texts);
  return sets.find((set) => Object.hasOwn(set, text))?.[text] ?? text;
}
