import { focusField } from '../../../ui/focus-field';
import { sectionOf } from '../model/sections';

/** Puts the cursor into a field; where the field itself is not shown, into its list or its section. */
export function jumpTo(path: string): void {
  const keys = path.split('.');
  const first = keys[0] ?? path;
  const inFirstRow = keys.length > 1 ? `${first}.0.${keys.slice(1).join('.')}` : path;
  const parents = keys.map((_, index) => keys.slice(0, keys.length - index).join('.'));
  const tries = [path, inFirstRow, ...parents, path === 'customer.id' ? 'customer.name' : first];
  if (tries.some((each) => focusField(each))) return;
  document.querySelector(`#section-${sectionOf(path)}`)?.scrollIntoView({ block: 'start' });
}

/** Lets the field with the cursor take what was typed, as leaving it would; the cursor stays. */
export function leaveField(): void {
  const active = document.activeElement;
  if (!(active instanceof HTMLInputElement)) return;
  active.blur();
  active.focus({ preventScroll: true });
}
