import { fileIdsIn, namesFiles } from '../attachment';

/** Fields whose content stays in the house, whatever hangs on it. */
const internalFields = new Set(['internal', 'internalNote', 'internalNotes', 'costs', 'notes']);

/** Files of a record that may go along: everything it names but what hangs on its internal parts, in the order of the record. */
export function deliverableFileIds(value: unknown): readonly string[] {
  const found: string[] = [];
  collect(value, found);
  return [...new Set(found)];
}

function collect(value: unknown, found: string[]): void {
  if (typeof value !== 'object' || value === null || isInternal(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (internalFields.has(key)) continue;
    if (namesFiles(key)) found.push(...fileIdsIn(inner));
    else collect(inner, found);
  }
}

const isInternal = (value: object): boolean => 'isInternal' in value && value.isInternal === true;
