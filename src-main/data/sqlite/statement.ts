import type { CompiledQuery, Kysely, SqliteStatement } from 'kysely';
import type { Reader, Schema } from '../schema';

type Prepare = (sql: string) => SqliteStatement;

/** By Kysely's adapter, the one thing that a database and its transactions have in common. */
const preparers = new WeakMap<object, Prepare>();

/** From now on statements of this database run on its prepared ones at once, without Kysely's way between. */
export function offerPrepared(db: Kysely<Schema>, prepare: Prepare): void {
  preparers.set(db.getExecutor().adapter, prepare);
}

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
    const prepare = preparers.get(db.getExecutor().adapter);
    if (prepare === undefined) return (await db.executeQuery<R>({ ...written, parameters })).rows;
    const prepared = prepare(written.sql);
    if (prepared.reader) return prepared.all(parameters) as R[];
    prepared.run(parameters);
    return [];
  };
}

const placesOf = <G extends object>(given: G): G =>
  Object.fromEntries(Object.keys(given).map((name) => [name, new Place(name)])) as G;
