import type { Answer, Input } from '@shared/contract';
import type { Person } from '@shared/domain/person';
import type { Store } from '../data';
import type { PreferencesStore } from '../data/settings/preferences';
import type { LoadEnvironment } from './environment';
import { ServiceError } from './service-error';

/** Stands in for signing in (decisions.md, People): this PC remembers who works at it. @throws ServiceError `not-found` */
export async function chooseOperator(
  store: Store,
  load: LoadEnvironment,
  preferences: PreferencesStore,
  { personId }: Input<'operator.choose'>,
): Promise<Answer<'operator.choose'>> {
  const person = (await activePeople(store, load)).find(({ id }) => id === personId);
  if (person === undefined) throw new ServiceError('not-found', { id: personId });
  await preferences.update({ operatorId: person.id });
  return person;
}

/** The chosen person while active; else the only active one; else nobody. */
export async function currentOperator(
  store: Store,
  load: LoadEnvironment,
  preferences: PreferencesStore,
): Promise<Person | null> {
  const people = await activePeople(store, load);
  const chosen = people.find(({ id }) => id === preferences.get().operatorId);
  return chosen ?? (people.length === 1 ? (people[0] ?? null) : null);
}

const activePeople = (store: Store, load: LoadEnvironment): Promise<readonly Person[]> =>
  store.read(async (db) => (await load(db)).settings.people.filter(({ isActive }) => isActive));
