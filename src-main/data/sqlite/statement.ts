import type { CompiledQuery } from 'kysely';
import type { Reader } from '../schema';

/** Where a value goes, while Kysely writes the text of a statement. */
class Place {
  constructor(readonly name: string) {}
}

/**
 * A statement whose text is always the same, written by Kysely the first time and only bound afterwards: building it anew costs more
 * than running it. `given` must hold the same keys every time, and only values, no parts of a statement.
 */
export function statement<D extends Reader, G extends object, R>(
  build: (db: D, given: G) => CompiledQuery<R>,
): (db: D, given: G) => Promise<readonly R[]> {
  let written: CompiledQuery<R> | null = null;
  return async (db, given) => {
    written ??= build(db, placesOf(given));
    const parameters = written.parameters.map((value) =>
      value instanceof Place ? Reflect.get(given, value.name) : value,
    );
    const { rows } = await db.executeQuery<R>({ ...written, parameters });
    return rows;
  };
}

const placesOf = <G extends object>(given: G): G =>
  Object.fromEntries(Object.keys(given).map((name) => [name, new Place(name)])) as G;
