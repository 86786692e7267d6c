import type { RecordDate } from '../record-date';
import type { CustomerFile } from './schema';

/** Contacts that hold for a time only. */
export const customerFileDates = ({ contacts }: CustomerFile): readonly RecordDate[] =>
  contacts.flatMap(({ id, name, validUntil }): readonly RecordDate[] =>
    validUntil === null ? [] : [{ id, what: 'expiry', text: name, owner: '', due: validUntil, done: null }],
  );
