import type { Reader, Trx } from '../schema';

export interface SettingRow {
  readonly section: string;
  readonly body: unknown;
}

/** The version of the settings as a whole: it counts saves. */
export async function settingsVersion(db: Reader): Promise<number> {
  const { version } = await db
    .selectFrom('setting')
    .select((eb) => eb.fn.max<number | null>('version').as('version'))
    .executeTakeFirstOrThrow();
  return version ?? 0;
}

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
  const found = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return found?.value ?? null;
}

export async function writeMeta(trx: Trx, key: string, value: string): Promise<void> {
  await trx
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
