import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { openStore, type StoreProblem } from '@main/data';
import { restoreBackup, writeBackup } from '@main/data/backup';
import { createExporter } from '@main/export';
import { describeFailure } from '@main/ipc/failures';
import { createExportJobs } from '@main/services/export-jobs';
import { blankCustomer } from '@shared/domain/customer';
import { describe, expect, it, onTestFinished } from 'vitest';
import { complaint, openDesk, register, type TestDesk } from '../../support/desk';
import { tempFolder } from '../../support/temp';

/** A real small disk, and one that cannot be written, need the right to mount. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;
const fontsFolder = resolve(import.meta.dirname, '../../../../out/fonts');
const long = '很长的备注'.repeat(350);

/** Everything that writes: into the records, beside them, or where the person saves. Each asks for some room. */
interface Writer {
  readonly name: string;
  /** Enough of them fill any remaining room. */
  readonly write: (desk: TestDesk, round: number) => Promise<unknown>;
  /** The folder below the data folder that it makes files in; null for the database itself. */
  readonly folder: string | null;
}

const source = (desk: TestDesk, round: number): string => {
  const path = join(tempFolder(), `photo-${round}.jpg`);
  writeFileSync(path, Buffer.alloc(300_000, `${desk.folder}${round}`));
  return path;
};

const writers: readonly Writer[] = [
  { name: 'a registration', folder: null, write: (desk) => register(desk, { remarks: long }) },
  {
    name: 'a draft',
    folder: null,
    write: (desk, round) =>
      desk.call('draft.save', {
        editor: 'complaint',
        recordId: `00000000-0000-4000-8000-${String(round).padStart(12, '0')}`,
        baseVersion: 1,
        body: complaint({ statement: long, remarks: long }),
      }),
  },
  {
    name: 'a customer’s file',
    folder: null,
    write: (desk, round) => saveCustomer(desk, round),
  },
  { name: 'the settings', folder: null, write: (desk, round) => saveSettings(desk, round) },
  {
    name: 'the preferences',
    folder: '.',
    write: (desk, round) =>
      desk.services.channels['preferences.save'](desk.context, {
        savedViews: Array.from({ length: 50 }, (_, index) => ({
          name: `${round} ${index}`,
          filter: { search: '长'.repeat(180) },
        })),
      }),
  },
  {
    name: 'an attachment',
    folder: 'attachments',
    write: (desk, round) => desk.services.attachments.add(desk.context, [source(desk, round)]),
  },
  {
    name: 'a backup',
    folder: 'backups',
    write: (desk, round) => desk.store.backup(join(desk.store.backupsFolder, `daily-${round}.sqlite`)),
  },
  {
    name: 'a backup of everything',
    folder: 'backups',
    write: (desk, round) => backUp(desk, join(desk.store.backupsFolder, `${round}.deskbackup`)),
  },
  ...(['xlsx', 'pdf'] as const).map(
    (format): Writer => ({
      name: `an export as ${format}`,
      folder: 'exports',
      write: (desk, round) =>
        exportCase(desk, format, join(desk.folder, 'exports', `case-${round}.${format}`)),
    }),
  ),
];

describe.runIf(canMount)('[needs root] [linux] a full disk', () => {
  it.each(writers)(
    'refuses $name by name, leaves nothing half written, and goes on when there is room',
    async ({ write }) => {
      const desk = await deskOnDisk('4m');
      const ballast = join(desk.folder, 'ballast');
      fill(ballast);
      const before = finalNames(desk.folder);
      const { failure, done } = await untilRefused((round) => write(desk, round));
      expect(describeFailure(failure)).toMatchObject({ code: 'disk-full' });
      // What was confirmed may have added files; what was refused did not.
      expect(finalNames(desk.folder).length - before.length).toBeLessThanOrEqual(done);
      rmSync(ballast);
      await write(desk, 900);
      await expectSound(desk);
    },
  );
});

describe.runIf(canMount)('[needs root] [linux] a backup put back on a full disk', () => {
  it('is refused by name, leaves the records and nothing else, and is put back when there is room', async () => {
    const desk = await deskOnDisk('4m');
    const { folder, context, store } = desk;
    const backup = join(tempFolder(), 'b.deskbackup');
    await backUp(desk, backup);
    await register(desk);
    await store.close();
    const before = finalNames(folder);
    const ballast = join(folder, 'ballast');
    fill(ballast);
    const request = {
      folder,
      source: backup,
      password: null,
      clock: context.clock,
      note: async () => undefined,
    };
    const failure = await restoreBackup(request).catch((error: unknown) => error);
    expect(describeFailure(failure)).toMatchObject({ code: 'disk-full' });
    rmSync(ballast);
    expect(finalNames(folder)).toEqual(before);
    const kept = await openDesk({ folder });
    expect((await kept.call('complaint.count', { filter: {} })).all).toBe(2);
    await kept.store.close();
    await restoreBackup(request);
    const restored = await openDesk({ folder });
    expect((await restored.call('complaint.count', { filter: {} })).all).toBe(1);
    await expectSound(restored);
  });
});

describe.runIf(canMount)('[needs root] [linux] a folder that cannot be written', () => {
  it.each(writers.filter(({ folder }) => folder !== null && folder !== '.'))(
    'refuses $name by name, and goes on when it can be written again',
    async ({ write, folder }) => {
      const desk = await deskOnDisk('8m');
      const locked = join(desk.folder, folder ?? '');
      mkdirSync(locked, { recursive: true });
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', locked]);
      const unlock = () => {
        if (isMounted(locked)) execFileSync('umount', ['-l', locked]);
      };
      onTestFinished(unlock);
      const failure = await write(desk, 1).catch((error: unknown) => error);
      expect(describeFailure(failure)).toMatchObject({ code: 'read-only' });
      expect(readdirSync(locked)).toEqual([]);
      await register(desk);
      unlock();
      await write(desk, 2);
      await expectSound(desk);
    },
  );

  it('refuses the preferences by name and keeps those in use; at the next start the folder itself is named', async () => {
    const desk = await deskOnDisk('8m');
    const { services, context, store, folder } = desk;
    const { theme } = await services.channels['preferences.save'](context, { theme: 'dark' });
    const kept = readFileSync(join(folder, 'preferences.json'));
    await store.close();
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    const failure = await services.channels['preferences.save'](context, { theme: 'light' }).catch(
      (error: unknown) => error,
    );
    expect(describeFailure(failure)).toMatchObject({ code: 'read-only' });
    expect((await services.channels['preferences.get'](context, {})).theme).toBe(theme);
    expect(readFileSync(join(folder, 'preferences.json'))).toEqual(kept);
    const problem = await openStore({ folder, clock: context.clock }).catch((error: StoreProblem) => error);
    expect(problem).toMatchObject({ code: 'folder-read-only' });
  });
});

/** A desk with one complaint, on a disk of its own. */
async function deskOnDisk(size: string): Promise<TestDesk> {
  const folder = tempFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  const desk = await openDesk({ folder });
  await register(desk);
  mkdirSync(join(folder, 'exports'));
  return desk;
}

const isMounted = (path: string): boolean => readFileSync('/proc/mounts', 'utf8').includes(` ${path} `);

/** Takes all room that is left. */
function fill(path: string): void {
  const { bavail, bsize } = statfsSync(dirname(path));
  writeFileSync(path, Buffer.alloc(bavail * bsize));
}

/** What stands in the store's own log may take the first few; then the disk says no. */
async function untilRefused(
  write: (round: number) => Promise<unknown>,
): Promise<{ readonly failure: unknown; readonly done: number }> {
  for (let round = 0; round < 400; round += 1) {
    try {
      await write(round);
    } catch (failure) {
      return { failure, done: round };
    }
  }
  throw new Error('the disk never said no');
}

/** Files under a name that somebody would take for whole. */
const finalNames = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/-(wal|shm)$/.test(entry.name))
    .map((entry) => entry.name);

async function expectSound(desk: TestDesk): Promise<void> {
  const { folder, services, call } = desk;
  expect((await services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  expect(finalNames(folder).filter((name) => /\.(tmp|part)$|creating-/.test(name))).toEqual([]);
  const { all } = await call('complaint.count', { filter: {} });
  const { stored } = await register(desk);
  expect(stored.number).toBe(`KS-2026-${String(all + 1).padStart(4, '0')}`);
}

const backUp = ({ store, context }: TestDesk, target: string): Promise<unknown> =>
  writeBackup({ store, target, password: null, reason: 'asked', now: context.clock.now(), program: 'test' });

async function saveCustomer({ call }: TestDesk, round: number): Promise<unknown> {
  return call('customer.save', {
    id: null,
    version: 0,
    body: blankCustomer(`甬城汽车${round}`),
  });
}

async function saveSettings({ call }: TestDesk, round: number): Promise<unknown> {
  const { version, settings } = await call('settings.get', {});
  return call('settings.save', {
    version,
    departments: [...settings.departments, `第${round}车间`].slice(-20),
  });
}

async function exportCase(desk: TestDesk, format: 'xlsx' | 'pdf', path: string): Promise<unknown> {
  const { rows } = await desk.call('complaint.page', {
    filter: {},
    sort: { key: 'number', descending: false },
    offset: 0,
    limit: 1,
  });
  const job = await createExportJobs(desk.services).jobOf(desk.context, {
    form: 'RTSP01-01-case',
    format,
    language: 'zh-CN',
    complaintId: rows[0]?.id ?? '',
  });
  return createExporter({ workerUrl: null, fontsFolder }).runToFile(job, path);
}
