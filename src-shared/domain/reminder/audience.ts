import type { CivilDate } from '../calendar';
import { type Person, type Presence, type Role, standInFor } from '../person';
import { type ReminderStep, reminderSteps } from './moments';

/** Whoever is reminded. */
export interface Watcher {
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Why somebody is reminded: it is his, he stands in for who is away, it is nobody's, or nobody acted. */
export type ReminderReason = 'own' | 'deputy' | 'everybody' | 'ladder';

export interface Audience {
  readonly reason: ReminderReason;
  readonly steps: readonly ReminderStep[];
}

const ladder: readonly { readonly role: Role; readonly steps: readonly ReminderStep[] }[] = [
  { role: 'reviewer', steps: ['reviewer', 'administrator'] },
  { role: 'administrator', steps: ['administrator'] },
];

/**
 * Which steps of a thing somebody is told on a day, and why; null where it is none of his. What is nobody's, a department's, or a name's
 * that works here no more is everybody's at this desk: it would be lost otherwise (decisions.md, Deadlines; TSP01 5.3.5).
 * @param owner a name or a department; '' where nobody is named
 */
export function audienceOf(
  owner: string,
  { name, roles }: Watcher,
  presence: Presence,
  day: CivilDate,
): Audience | null {
  if (!isOurs(owner, presence.people)) return { reason: 'everybody', steps: reminderSteps };
  if (owner === name) return { reason: 'own', steps: reminderSteps };
  if (standInFor(presence, owner, day) === name) return { reason: 'deputy', steps: reminderSteps };
  const rung = ladder.find(({ role }) => roles.includes(role));
  return rung === undefined ? null : { reason: 'ladder', steps: rung.steps };
}

const isOurs = (owner: string, people: readonly Person[]): boolean =>
  people.some((person) => person.isActive && person.name === owner);
