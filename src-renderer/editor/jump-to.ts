import { focusField } from '../ui/focus-field';

/** The id of a section's element. */
export const sectionId = (name: string): string => `section-${name}`;

/**
 * Puts the cursor into a field; where the field itself is not shown, into its list or its section.
 * @param sectionOf the section a field lies in
 * @param standsFor the field that shows a value which has none of its own, by path
 */
export function jumpToField(
  path: string,
  sectionOf: (path: string) => string,
  standsFor: Readonly<Record<string, string>> = {},
): void {
  const keys = path.split('.');
  const first = keys[0] ?? path;
  const inFirstRow = keys.length > 1 ? `${first}.0.${keys.slice(1).join('.')}` : path;
  const parents = keys.map((_, index) => keys.slice(0, keys.length - index).join('.'));
  const tries = [path, inFirstRow, ...parents, standsFor[path] ?? first];
  if (tries.some((each) => focusField(each))) return;
  document.querySelector(`#${sectionId(sectionOf(path))}`)?.scrollIntoView({ block: 'start' });
}

/** Lets the field with the cursor take what was typed, as leaving it would; the cursor stays. */
export function leaveField(): void {
  const active = document.activeElement;
  if (!(active instanceof HTMLInputElement)) return;
  active.blur();
  active.focus({ preventScroll: true });
}
