import type { DateRules, RecordDate } from '../record-date';
import { nextContact } from './next';
import type { CareContact, CarePlan } from './schema';

/** The next contact by the interval, and every occasion that has a day of its own; a plan that ended waits for nothing. */
export function careDates(plan: CarePlan, rules: DateRules): readonly RecordDate[] {
  if (plan.ended.on !== null) return [];
  const { due } = nextContact(plan, rules.timeZone, rules.contactIntervals);
  const next: RecordDate = {
    id: 'next',
    what: 'contact',
    text: plan.focus,
    owner: plan.manager,
    due,
    done: null,
  };
  return [...(due === null ? [] : [next]), ...plan.contacts.flatMap((contact) => planned(contact, plan))];
}

function planned(contact: CareContact, { manager }: CarePlan): readonly RecordDate[] {
  const { id, plannedOn, doneAt, occasionText, content, by } = contact;
  if (plannedOn === null) return [];
  const text = occasionText === '' ? content.slice(0, 60) : occasionText;
  return [{ id, what: 'contact', text, owner: by === '' ? manager : by, due: plannedOn, done: doneAt }];
}
