import type { Reader, Trx } from '../schema';
import { statement } from '../sqlite/statement';

export interface SettingRow {
  readonly section: string;
  readonly body: unknown;
}

/** The version of the settings as a whole: it counts saves. */
export async function settingsVersion(db: Reader): Promise<number> {
  const [found] = await selectVersion(db, {});
  return found?.version ?? 0;
}

const selectVersion = statement((db: Reader) =>
  db
    .selectFrom('setting')
    .select((eb) => eb.fn.max<number | null>('version').as('version'))
    .compile(),
);

export async function readSettings(db: Reader): Promise<readonly SettingRow[]> {
  const rows = await db.selectFrom('setting').select(['section', 'body']).orderBy('section').execute();
  return rows.map(({ section, body }) => ({ section, body: JSON.parse(body) as unknown }));
}

export async function writeSetting(trx: Trx, section: string, version: number, body: unknown): Promise<void> {
  const row = { version, body: JSON.stringify(body) };
  await trx
    .insertInto('setting')
    .values({ section, ...row })
    .onConflict((conflict) => conflict.column('section').doUpdateSet(row))
    .execute();
}

/** A single remembered value beside the settings, such as the fingerprint of the calendar. */
export async function readMeta(db: Reader, key: string): Promise<string | null> {
  const [found] = await selectMeta(db, { key });
  return found?.value ?? null;
}

export async function writeMeta(trx: Trx, key: string, value: string): Promise<void> {
  await upsertMeta(trx, { key, value });
}

const selectMeta = statement((db: Reader, { key }: { readonly key: string }) =>
  db.selectFrom('meta').select('value').where('key', '=', key).compile(),
);

const upsertMeta = statement((trx: Trx, { key, value }: { readonly key: string; readonly value: string }) =>
  trx
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .compile(),
);
