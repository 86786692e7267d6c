import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPreferences, openStore } from '@main/data';
import { schemaVersion } from '@main/data/migrations';
import { first } from '@main/data/migrations/0001-first';
import { writeMeta } from '@main/data/repositories/settings';
import { createServices } from '@main/services';
import { epochOf } from '@shared/domain/calendar';
import { costRulesVersion } from '@shared/domain/cost/rules-version';
import { listRulesVersion } from '@shared/domain/record/rules-version';
import { blankReport } from '@shared/domain/report';
import { expect, it } from 'vitest';
import { calendarYears, complaint, openDesk, operator } from '../../support/desk';
import { tempFolder } from '../../support/temp';

const now = epochOf('2026-11-21T10:00+08:00');

/** A store as the first release made it, with two complaints and one saved again. */
async function firstStore(folder: string): Promise<readonly string[]> {
  const clock = { now: () => now };
  const store = await openStore({ folder, clock, migrations: [first] });
  const preferences = await openPreferences({ folder, clock, appVersion: 'test' });
  const ids = { next: () => crypto.randomUUID() };
  const { channels, start } = createServices({ store, preferences, calendarYears, ids });
  const context = { operator, clock };
  // Today's program makes lists of records and costs at its start; the first release had neither.
  await store.write((trx) => writeMeta(trx, 'record-lists', String(listRulesVersion)));
  await store.write((trx) => writeMeta(trx, 'cost-lines', String(costRulesVersion)));
  await start(context);
  await store.write((trx) =>
    trx.deleteFrom('meta').where('key', 'in', ['record-lists', 'cost-lines']).execute(),
  );
  const kept: string[] = [];
  for (const statement of ['滑轨异响', '外箱受潮']) {
    const body = complaint({ statement });
    const { stored } = await channels['complaint.register'](context, { token: crypto.randomUUID(), body });
    kept.push(JSON.stringify(stored));
  }
  await store.close();
  return kept;
}

it('a store of the first schema keeps every complaint, number and history, and takes records', async () => {
  const folder = tempFolder();
  const kept = await firstStore(folder);
  const desk = await openDesk({ folder });
  expect(readdirSync(join(folder, 'backups')).join()).toContain(`before-schema-1-to-${schemaVersion}`);
  for (const text of kept) {
    const { id } = JSON.parse(text) as { readonly id: string };
    expect(JSON.stringify((await desk.call('complaint.get', { id })).stored)).toBe(text);
    expect((await desk.call('complaint.history', { id, offset: 0, limit: 10 })).entries).toHaveLength(1);
  }
  expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  const body = { ...blankReport(), complaintNumber: 'KS-2026-0002' };
  const report = { kind: 'report', token: crypto.randomUUID(), body } as const;
  expect((await desk.services.records.register(desk.context, report)).number).toBe('8D-2026-0001');
  const { stored } = await desk.call('complaint.register', { token: crypto.randomUUID(), body: complaint() });
  expect(stored.number).toBe('KS-2026-0003');
  expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
});
