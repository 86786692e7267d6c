import type { CivilDate } from '../calendar';
import { type Absence, absenceOf, type Presence, standInFor } from './absence';

/** Somebody who is away, and from when to when. */
export interface AwayPerson {
  readonly name: string;
  readonly absence: Absence;
}

/** For whom `name` stands in on a day; each name once, in the order of the settings. */
export function awayFor(presence: Presence, name: string, day: CivilDate): readonly AwayPerson[] {
  const names = new Set(presence.people.filter(({ isActive }) => isActive).map((person) => person.name));
  return [...names].flatMap((away) => {
    const absence = absenceOf(presence, away, day);
    return absence !== null && away !== name && standInFor(presence, away, day) === name
      ? [{ name: away, absence }]
      : [];
  });
}
