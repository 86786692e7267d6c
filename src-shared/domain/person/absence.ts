import * as v from 'valibot';
import { type CivilDate, isCivilDate } from '../calendar';
import { error, type Finding } from '../finding';
import { civilDateSchema, idSchema } from '../scalars';
import type { Person } from './schema';

/** Somebody is away from the first day to the last, both counted, and who stands in. */
export const absenceSchema = v.strictObject({
  id: idSchema,
  personId: idSchema,
  from: civilDateSchema,
  to: civilDateSchema,
  /** Null only until the form is filled; an absence is not saved without. */
  deputyId: v.nullable(idSchema),
});
export type Absence = v.InferOutput<typeof absenceSchema>;

/** What absences are judged by. */
export interface Presence {
  readonly people: readonly Person[];
  readonly absences: readonly Absence[];
}

/** The absence of a person of this name on a day, or null. A name nobody of the settings bears is never absent. */
export function absenceOf({ people, absences }: Presence, name: string, day: CivilDate): Absence | null {
  const ids = new Set(people.filter((person) => person.name === name).map(({ id }) => id));
  return absences.find(({ personId, from, to }) => ids.has(personId) && from <= day && day <= to) ?? null;
}

/** The absence of a person of this name that is on a day, or else the next one after it, with the deputy's name; null where none is to come. */
export function absenceAhead(
  { people, absences }: Presence,
  name: string,
  day: CivilDate,
): (Pick<Absence, 'from' | 'to'> & { readonly deputy: string }) | null {
  const ids = new Set(people.filter((person) => person.name === name).map(({ id }) => id));
  const next = absences
    .filter(({ personId, to }) => ids.has(personId) && to >= day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (next === undefined) return null;
  const { from, to, deputyId } = next;
  return { from, to, deputy: people.find(({ id }) => id === deputyId)?.name ?? '' };
}

/**
 * Who sees to what `name` owes on a day: himself, or his deputy; where the deputy is away too, the deputy's deputy. Where the chain ends
 * in itself nobody is left, and it stays with the owner.
 */
export function standInFor(presence: Presence, name: string, day: CivilDate): string {
  const asked = new Set<string>();
  let holder = name;
  while (!asked.has(holder)) {
    asked.add(holder);
    const absence = absenceOf(presence, holder, day);
    if (absence === null) return holder;
    const deputy = presence.people.find(({ id, isActive }) => id === absence.deputyId && isActive);
    if (deputy === undefined) return holder;
    holder = deputy.name;
  }
  return name;
}

/** What cannot stay: no person or deputy, no real days, an end before its beginning, himself as deputy, two at once. */
export function absenceFindings(absences: readonly Absence[], people: readonly Person[]): readonly Finding[] {
  const known = new Set(people.map(({ id }) => id));
  return absences.flatMap((absence, index) => {
    const path = `absences.${index}`;
    const { personId, deputyId, from, to } = absence;
    return [
      ...(known.has(personId) ? [] : [error(`${path}.personId`, 'required')]),
      ...(deputyId !== null && known.has(deputyId) ? [] : [error(`${path}.deputyId`, 'required')]),
      ...(deputyId === personId ? [error(`${path}.deputyId`, 'same-person')] : []),
      ...(isCivilDate(from) ? [] : [error(`${path}.from`, 'not-a-date')]),
      ...(isCivilDate(to) ? [] : [error(`${path}.to`, 'not-a-date')]),
      ...(to < from ? [error(`${path}.to`, 'end-before-start')] : []),
      ...(absences.slice(0, index).some((earlier) => isBothAtOnce(earlier, absence))
        ? [error(`${path}.from`, 'duplicate')]
        : []),
    ];
  });
}

const isBothAtOnce = (a: Absence, b: Absence): boolean =>
  a.personId === b.personId && a.from <= b.to && b.from <= a.to;
