import { blankNotice, blankRecipient } from '../notice/blank';
import type { EscapeCustomer, EscapeEvent } from './schema';
import { toldAlike } from './to-notice';

export function blankEscapeCustomer(id: string): EscapeCustomer {
  const { receipt: _, balance: __, reminders: ___, ...addressee } = blankRecipient(id);
  return { ...addressee, customerPartNumber: '', vehicleModel: '', complaintNumber: '', notice: null };
}

/** An empty event. */
export function blankEscape(): EscapeEvent {
  return {
    schemaVersion: 1,
    ...toldAlike(blankNotice()),
    product: { name: '', number: '' },
    owner: '',
    complaintNumber: '',
    customers: [],
    ranges: [],
    rangeChangedAt: null,
    tellAgainSince: null,
    ownBalance: blankRecipient('').balance,
    internalNote: '',
    attachmentIds: [],
    photos: [],
    closedOn: null,
  };
}
