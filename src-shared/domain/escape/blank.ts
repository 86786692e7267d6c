import { blankNotice, blankRecipient } from '../notice/blank';
import type { EscapeCustomer, EscapeEvent } from './schema';

export function blankEscapeCustomer(id: string): EscapeCustomer {
  const { receipt: _, balance: __, reminders: ___, ...addressee } = blankRecipient(id);
  return { ...addressee, customerPartNumber: '', vehicleModel: '', complaintNumber: '', notice: null };
}

/** An empty event. */
export function blankEscape(): EscapeEvent {
  const {
    urgency,
    sender,
    nonconformityNumber,
    subject,
    certainty,
    discovery,
    event,
    requiredValue,
    measuredValue,
    impacts,
    impactNote,
    protections,
    protectionNote,
    requests,
    requestNote,
    requestBy,
    cleanPoint,
    detailedReportOn,
  } = blankNotice();
  return {
    schemaVersion: 1,
    urgency,
    sender,
    nonconformityNumber,
    subject,
    certainty,
    discovery,
    event,
    requiredValue,
    measuredValue,
    impacts,
    impactNote,
    protections,
    protectionNote,
    requests,
    requestNote,
    requestBy,
    cleanPoint,
    detailedReportOn,
    product: { name: '', number: '' },
    owner: '',
    complaintNumber: '',
    customers: [],
    ranges: [],
    rangeChangedAt: null,
    ownBalance: blankRecipient('').balance,
    internalNote: '',
    attachmentIds: [],
    photos: [],
    closedOn: null,
  };
}
