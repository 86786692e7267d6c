import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Backups } from '@main/app/backups';
import { hasBackups, restoreNewest } from '@main/app/restore-newest';
import { chainHead, createBackupWriter, firstHash } from '@main/data';
import { proveBackup } from '@main/data/backup';
import { describeFailure } from '@main/ipc/failures';
import type { Preferences } from '@shared/contract';
import { epochOf } from '@shared/domain/calendar';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fileIn, openDesk, register, type TestDesk } from '../../support/desk';
import { tempFolder } from '../../support/temp';

/** The thread as it is built. */
const write = createBackupWriter(pathToFileURL(resolve('out/main/backup.js')));
const start = epochOf('2026-11-21T10:00+08:00');
const hour = 60 * 60_000;
const log = { info: () => undefined, warn: () => '', error: () => '' };

interface Bench {
  readonly desk: TestDesk;
  readonly backups: Backups;
  /** Names of the backups in a folder, oldest first. */
  readonly names: (folder?: string) => readonly string[];
  readonly set: (change: Partial<Preferences>) => Promise<unknown>;
  /** What the timer does, at a moment. */
  readonly lookAt: (epochMs: number) => Promise<void>;
}

/** A desk with one complaint and its backups, which look when the test says so. */
async function bench(begunAt = '2026-11-21T10:00+08:00'): Promise<Bench> {
  const desk = await openDesk({ now: begunAt });
  await register(desk);
  let now = start;
  const { store, call } = desk;
  const backups = new Backups({
    clock: { now: () => now },
    log,
    version: 'test',
    write,
    codeOf: (error) => describeFailure(error).code,
    changed: () => undefined,
    work: () => ({
      store,
      history: () =>
        store.read(async (db) => ({ origin: await firstHash(db), head: (await chainHead(db)).hash })),
      timeZone: async () => 'Asia/Shanghai',
      preferences: () => known,
      remember: (change) => set(change),
      counts: () => Promise.reject(new Error('not asked')),
      demandRestore: () => Promise.reject(new Error('not asked')),
    }),
  });
  let known = await call('preferences.get', {});
  const set = async (change: Partial<Preferences>) => {
    known = await call('preferences.save', change);
  };
  onTestFinished(() => backups.stop());
  return {
    desk,
    backups,
    set,
    names: (folder = store.backupsFolder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.deskbackup'))
        .toSorted(),
    lookAt: async (epochMs) => {
      now = epochMs;
      await backups.look();
    },
  };
}

describe('backups made by themselves', () => {
  it('are made at first, then every hour in which something was saved, and not otherwise', async () => {
    const { desk, lookAt, names, backups } = await bench();
    await lookAt(start);
    expect(names()).toHaveLength(1);
    expect((await backups.state()).lastAt).toBe('2026-11-21T10:00+08:00');
    await lookAt(start + 2 * hour);
    expect(names()).toHaveLength(1);
    await register(desk);
    await lookAt(start + hour / 2);
    expect(names()).toHaveLength(1);
    await lookAt(start + hour);
    expect(names()).toHaveLength(2);
    const newest = join(desk.store.backupsFolder, names().at(-1) ?? '');
    const { counts, reason } = await proveBackup(newest, { password: null, work: tempFolder() });
    expect([counts.complaints, reason]).toEqual([2, 'automatic']);
  });

  it('keep the interval that is chosen', async () => {
    const { desk, lookAt, names, set } = await bench();
    await set({ backupHours: 4 });
    await lookAt(start);
    await register(desk);
    await lookAt(start + 3 * hour);
    expect(names()).toHaveLength(1);
    await lookAt(start + 4 * hour);
    expect(names()).toHaveLength(2);
  });

  it('are not held up by one from the future, which a wrong clock left', async () => {
    const { desk, lookAt, names } = await bench();
    await lookAt(start + 400 * 24 * hour);
    await register(desk);
    await lookAt(start);
    expect(names()).toHaveLength(2);
  });

  it('leave what rotation keeps, and what was asked for', async () => {
    const { desk, lookAt, names, backups } = await bench();
    await backups.make();
    for (let index = 1; index <= 6; index += 1) {
      await register(desk);
      await lookAt(start + index * hour);
    }
    expect(names().filter((name) => name.includes('-asked-'))).toHaveLength(1);
    expect(names().filter((name) => name.includes('-automatic-'))).toHaveLength(3);
  });

  it('are made when the program is closed, where something was saved since the last, and end at once when there is no time', async () => {
    const { desk, backups, names, lookAt } = await bench();
    await lookAt(start);
    await backups.finish(new AbortController().signal);
    expect(names()).toHaveLength(1);
    const second = await bench();
    await second.lookAt(start);
    await register(second.desk);
    await second.backups.finish(AbortSignal.abort());
    expect(second.names()).toHaveLength(1);
    const third = await bench();
    await third.lookAt(start);
    await register(third.desk);
    await third.backups.finish(new AbortController().signal);
    expect(third.names()).toHaveLength(2);
    expect(desk.folder).toBeDefined();
  });

  it('cut short by the close of the program do not hold it up, however far they are', async () => {
    const { desk, backups, names } = await bench();
    await withFiles(desk);
    const round = backups.look();
    while (!partsIn(desk.store.backupsFolder)) await new Promise((done) => setTimeout(done, 2));
    const haste = new AbortController();
    const finished = backups.finish(haste.signal);
    haste.abort();
    await Promise.all([finished, round]);
    expect(names()).toEqual([]);
    expect(readdirSync(desk.store.backupsFolder)).toEqual([]);
  });

  it('cut short while they are made leave nothing behind', async () => {
    const { desk, backups, names } = await bench();
    await withFiles(desk);
    const making = backups.make();
    while (!partsIn(desk.store.backupsFolder)) await new Promise((done) => setTimeout(done, 2));
    await backups.stop();
    await making;
    expect(names()).toEqual([]);
    expect(readdirSync(desk.store.backupsFolder)).toEqual([]);
  });

  it('leave the screen’s calls answered meanwhile', async () => {
    const { desk, backups, names } = await bench();
    await withFiles(desk);
    let isMade = false;
    const making = backups.make().then(() => {
      isMade = true;
    });
    let longest = 0;
    while (!isMade) {
      const began = performance.now();
      await desk.call('complaint.count', { filter: {} });
      await new Promise((done) => setTimeout(done));
      longest = Math.max(longest, performance.now() - began);
    }
    await making;
    expect(names()).toHaveLength(1);
    expect(longest).toBeLessThan(500);
  });

  it('that cannot be made say why until one is', async () => {
    const { desk, backups, names } = await bench();
    rmSync(desk.store.backupsFolder, { recursive: true, force: true });
    writeFileSync(desk.store.backupsFolder, 'a file in the way');
    expect((await backups.make()).fault).not.toBeNull();
    rmSync(desk.store.backupsFolder);
    expect((await backups.make()).fault).toBeNull();
    expect(names()).toHaveLength(1);
  });
});

describe('the second place', () => {
  it('gets a copy of the newest, and tells its age while the stick is away', async () => {
    const { desk, backups, set, lookAt, names } = await bench();
    const stick = join(tempFolder(), 'U盘');
    mkdirSync(stick);
    await set({ secondBackup: { folder: stick, at: null } });
    await lookAt(start);
    expect(names(stick)).toEqual(names());
    expect((await backups.state()).second).toMatchObject({
      lastAt: '2026-11-21T10:00+08:00',
      isLate: false,
      fault: null,
    });
    renameSync(stick, `${stick}-away`);
    await register(desk);
    await lookAt(start + 47 * hour);
    expect((await backups.state()).second).toMatchObject({ isLate: false, fault: 'file-missing' });
    await lookAt(start + 49 * hour);
    expect((await backups.state()).second).toMatchObject({
      lastAt: '2026-11-21T10:00+08:00',
      isLate: true,
      fault: 'file-missing',
    });
    renameSync(`${stick}-away`, stick);
    await lookAt(start + 50 * hour);
    expect((await backups.state()).second).toMatchObject({ isLate: false, fault: null });
    expect(names(stick).at(-1)).toBe(names().at(-1));
    const copy = join(stick, names(stick).at(-1) ?? '');
    expect((await proveBackup(copy, { password: null, work: tempFolder() })).counts.complaints).toBe(2);
  });

  it('shared with another desk keeps that one’s backups', async () => {
    const stick = tempFolder();
    const other = await bench('2026-11-22T10:00+08:00');
    await other.set({ secondBackup: { folder: stick, at: null } });
    await other.lookAt(start);
    const own = await bench();
    await own.set({ secondBackup: { folder: stick, at: null } });
    for (let index = 0; index < 6; index += 1) {
      await register(own.desk);
      await own.lookAt(start + index * hour);
    }
    expect(own.names(stick)).toContain(other.names()[0]);
    expect(own.names(stick)).toHaveLength(4);
  });
});

describe('restoring the newest backup', () => {
  it('passes over those that are damaged, and puts what stood there aside', async () => {
    const { desk, backups } = await bench();
    await backups.make();
    const { folder, store, context } = desk;
    const [good = ''] = readdirSync(store.backupsFolder);
    await store.close();
    const bad = join(store.backupsFolder, 'desk-00000000-20270101T000000Z-automatic-00000000.deskbackup');
    writeFileSync(bad, 'PK\u0003\u0004 half a backup');
    const later = new Date(Date.now() + 60_000);
    utimesSync(bad, later, later);
    writeFileSync(join(folder, 'desk.sqlite'), 'damaged');
    expect(await restoreNewest(folder, { clock: context.clock, log })).toBe(join(store.backupsFolder, good));
    const restored = await openDesk({ folder });
    expect((await restored.call('complaint.count', { filter: {} })).all).toBe(1);
    expect(readdirSync(folder).some((name) => name.startsWith('before-restore-'))).toBe(true);
  });

  it('changes nothing where none is sound, and refuses a folder that is in use', async () => {
    const { desk, backups } = await bench();
    const { folder, store, context } = desk;
    await backups.make();
    const restore = () => restoreNewest(folder, { clock: context.clock, log });
    await expect(restore()).rejects.toMatchObject({ code: 'busy' });
    await store.close();
    for (const name of readdirSync(store.backupsFolder))
      writeFileSync(join(store.backupsFolder, name), 'bad');
    writeFileSync(join(folder, 'desk.sqlite'), 'damaged');
    const before = readdirSync(folder).toSorted();
    expect(await restore()).toBeNull();
    expect(readdirSync(folder).toSorted()).toEqual(before);
    expect(await hasBackups(folder)).toBe(true);
    expect(await hasBackups(join(folder, 'missing'))).toBe(false);
  });
});

/** Enough to be caught while it is made. */
async function withFiles(desk: TestDesk): Promise<void> {
  const paths = [1, 2, 3, 4, 5, 6].map((number) => fileIn(desk, `${number}.bin`, randomBytes(10_000_000)));
  const { attachments } = await desk.services.attachments.add(desk.context, paths);
  await register(desk, { attachmentIds: attachments.map(({ id }) => id) });
}

const partsIn = (folder: string): boolean => {
  try {
    return readdirSync(folder).some((name) => name.endsWith('.part'));
  } catch {
    return false;
  }
};
