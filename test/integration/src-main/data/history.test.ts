import { checkChain, checkTail } from '@main/data/repositories/history';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { note, openDesk, register } from '../../support/desk';

async function filled() {
  const desk = await openDesk();
  const { stored } = await register(desk);
  for (let version = 1; version <= 5; version += 1) {
    const body = { ...stored.body, remarks: `第 ${version} 次` };
    await desk.call('complaint.save', { id: stored.id, version, body, note });
  }
  return { desk, id: stored.id };
}

describe('the history', () => {
  it('is one chain from the first entry to the head', async () => {
    const { desk } = await filled();
    expect(await desk.store.read(checkChain)).toEqual({ length: 7, defect: null });
    expect(await desk.store.read(checkTail)).toBeNull();
  });

  it('takes no change and no deletion', async () => {
    const { desk } = await filled();
    await expect(
      desk.store.write((trx) => sql`update history set operator = 'x'`.execute(trx)),
    ).rejects.toThrow('append-only');
    await expect(desk.store.write((trx) => sql`delete from history`.execute(trx))).rejects.toThrow(
      'append-only',
    );
  });

  it.each([
    ['a changed entry', "update history set reason = 'x' where seq = 3", 'entry 3 was changed'],
    ['a removed entry', 'delete from history where seq = 3', 'entry 4 does not follow 2'],
    ['a cut tail', 'delete from history where seq > 4', 'the chain ends at 4, expected 7'],
  ])('shows %s', async (_title, statement, defect) => {
    const { desk } = await filled();
    await desk.store.write(async (trx) => {
      await sql`drop trigger history_no_update`.execute(trx);
      await sql`drop trigger history_no_delete`.execute(trx);
      await sql.raw(statement).execute(trx);
    });
    expect((await desk.store.read(checkChain)).defect).toBe(defect);
    expect(await desk.store.read(checkTail)).toBe(defect);
  });
});

describe('verifying', () => {
  it('finds nothing wrong with an honest store', async () => {
    const { desk } = await filled();
    const checks = await desk.services.verify();
    expect(checks.map(({ name }) => name)).toEqual([
      'structure',
      'history',
      'numbers',
      'complaints',
      'records',
      'submissions',
      'deliveries',
      'outbox',
      'customers',
      'parts',
      'templates',
      'settings',
      'attachments',
    ]);
    expect(checks.flatMap(({ defects }) => defects)).toEqual([]);
  });

  it.each([
    [
      'a record edited behind the back',
      "update complaint_body set body = replace(body, '滑轨', '滑块')",
      'complaints',
    ],
    ['a record that is no longer JSON', 'update complaint_body set body = substr(body, 2)', 'complaints'],
    ['a number taken away', 'update complaint set sequence = 2', 'numbers'],
    [
      'a setting edited behind the back',
      "update setting set body = replace(body, '17:00', '18:00')",
      'settings',
    ],
  ])('finds %s', async (_title, statement, where) => {
    const { desk } = await filled();
    await desk.store.write((trx) => sql.raw(statement).execute(trx));
    const bad = (await desk.services.verify()).filter(({ defects }) => defects.length > 0);
    expect(bad.map(({ name }) => name)).toEqual([where]);
  });
});
