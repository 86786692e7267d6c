import type { ImportField } from '@shared/domain/customer-import';
import { fill, type Texts } from '@shared/text';
import { fieldName } from '../../../editor';
import { customerForm } from '../model/customer-form';

/** What a field of an import is called: as in the file, a contact's said to be one. */
export function importFieldName(field: ImportField, texts: Texts): string {
  const { fields } = customerForm(true).words(texts);
  const [group, key] = field.split('.');
  if (group !== 'contact' || key === undefined) return fieldName(field, fields);
  return fill(texts.customer.importing.contact, { field: fieldName(`contacts.0.${key}`, fields) });
}
