/** Brings the field of a path into view and puts the cursor into it; false when it is not on the page. */
export function focusField(path: string, root: ParentNode = document): boolean {
  const field = root.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  const control = field?.querySelector<HTMLElement>(
    'input:not([type="hidden"]), textarea, button, [tabindex="0"]',
  );
  if (field === null || control === null || control === undefined) return false;
  field.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  return true;
}
