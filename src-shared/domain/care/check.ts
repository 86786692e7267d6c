import { error, type Finding } from '../finding';
import type { CarePlan } from './schema';

/** A plan has a customer; a moved day and an end have a reason. */
export const checkCarePlan = ({ customer, move, ended }: CarePlan): readonly Finding[] => [
  ...(customer.name.trim() === '' ? [error('customer.name', 'required')] : []),
  ...(move.to !== null && move.reason.trim() === '' ? [error('move.reason', 'needs-reason')] : []),
  ...(ended.on !== null && ended.reason.trim() === '' ? [error('ended.reason', 'needs-reason')] : []),
];

/** A planned day moves with a reason of its own only. */
export function checkCareChange(before: CarePlan, after: CarePlan): readonly Finding[] {
  return after.contacts.flatMap((contact, index) => {
    const was = before.contacts.find(({ id }) => id === contact.id);
    if (was === undefined || was.plannedOn === null || was.doneAt !== null) return [];
    const hasMoved = was.plannedOn !== contact.plannedOn;
    const isSaid = contact.moveReason.trim() !== '' && contact.moveReason !== was.moveReason;
    return hasMoved && !isSaid ? [error(`contacts.${index}.moveReason`, 'needs-reason')] : [];
  });
}
