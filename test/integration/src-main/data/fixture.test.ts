import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { databaseName } from '@main/data';
import { seedDemo } from '@main/services/demo';
import { epochOf } from '@shared/domain/calendar';
import { describe, expect, it } from 'vitest';
import { calendarYears, note, openDesk } from '../../support/desk';
import { tempFolder } from '../../support/temp';

/** One database of every released schema, as that release wrote it; never made anew once released. */
const fixtureOf = (version: number): string =>
  resolve(import.meta.dirname, `../../../fixtures/store-v${version}`, databaseName);

const now = '2026-11-21T10:00+08:00';

describe.each([1, 3])('a store of schema version %i', (version) => {
  // `DESK_MAKE_FIXTURE=1` writes a missing one from the present program.
  if (process.env.DESK_MAKE_FIXTURE === '1' && !existsSync(fixtureOf(version))) {
    it('is written', async () => {
      const desk = await openDesk({ now });
      await seedDemo({ store: desk.store, calendarYears, complaints: 8, seed: 1, now: epochOf(now) });
      await desk.store.close();
      mkdirSync(dirname(fixtureOf(version)), { recursive: true });
      copyFileSync(desk.store.path, fixtureOf(version));
    });
  }

  it('opens in this program, whole, and takes new work', async () => {
    const folder = tempFolder();
    copyFileSync(fixtureOf(version), join(folder, databaseName));
    const desk = await openDesk({ folder, now });
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
    const { rows } = await desk.call('complaint.page', {
      filter: {},
      sort: { key: 'number', descending: false },
      offset: 0,
      limit: 100,
    });
    expect(rows).toHaveLength(8);
    const open = rows.find(({ next }) => next !== null);
    const { stored } = await desk.call('complaint.get', { id: open?.id ?? '' });
    const body = { ...stored.body, remarks: '新版本续写' };
    await desk.call('complaint.save', { id: stored.id, version: stored.version, body, note });
    const search = await desk.call('complaint.count', { filter: { search: '续写' } });
    expect(search.matching).toBe(1);
  });
});
