import { blankComplaint } from '../complaint/blank';
import type { Complaint } from '../complaint/schema';
import { blankCommunication } from '../feedback/blank';
import type { Communication } from '../feedback/schema';
import { complaintFromCommunication } from '../feedback/to-complaint';
import type { CareContact, CarePlan } from './schema';

/** What a customer said at a contact becomes a log or a complaint; nothing is typed twice. */

/** What was talked about, and what the customer said to it. */
const saidAt = ({ content, response }: CareContact): string => (response.trim() === '' ? content : response);

/** The log of a contact: its minute, its way, its words; the plan is named. */
export const logFromContact = (plan: CarePlan, contact: CareContact): Communication => {
  const { customer } = plan;
  return {
    ...blankCommunication(),
    companyId: plan.companyId,
    customer: { ...customer, contactName: contact.person === '' ? customer.contactName : contact.person },
    at: contact.doneAt,
    channel: contact.way,
    operator: contact.by === '' ? plan.manager : contact.by,
    responsible: plan.manager,
    mood: contact.mood,
    request: saidAt(contact),
    remarks: contact.response.trim() === '' ? '' : contact.content,
    sourceNumber: plan.number,
    complaintNumber: contact.complaintNumber,
  };
};

/** The complaint of a contact; T0 is the minute of the contact (5.3.5). `lineId` is a new UUID. */
export const complaintFromContact = (plan: CarePlan, contact: CareContact, lineId: string): Complaint => ({
  ...blankComplaint(),
  ...complaintFromCommunication(logFromContact(plan, contact), lineId),
  sourceNumber: plan.number,
});

/** What of a contact is still needed before it can become anything. */
export const missingToRaise = ({
  doneAt,
  way,
  content,
  response,
}: CareContact): readonly ('doneAt' | 'way' | 'content')[] => [
  ...(doneAt === null ? (['doneAt'] as const) : []),
  ...(way === null ? (['way'] as const) : []),
  ...(content.trim() === '' && response.trim() === '' ? (['content'] as const) : []),
];

/** The plan with the number that a contact became. */
export const withRaised = (
  plan: CarePlan,
  contactId: string,
  raised: Partial<Pick<CareContact, 'logNumber' | 'complaintNumber'>>,
): CarePlan => ({
  ...plan,
  contacts: plan.contacts.map((contact) => (contact.id === contactId ? { ...contact, ...raised } : contact)),
});
