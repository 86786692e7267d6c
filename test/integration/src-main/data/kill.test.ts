import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { proveBackup, writeBackup } from '@main/data/backup';
import { inspectFile } from '@main/data/sqlite/inspect';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileIn, openDesk, register, type TestDesk } from '../../support/desk';
import { tempFolder } from '../../support/temp';

const root = resolve(import.meta.dirname, '../../../..');
const rounds = Number(process.env.DESK_KILLS ?? (process.env.TEST_FULL === '1' ? 200 : 6));
/** What the children do, each a file of test/integration/support. */
const loops = ['save-loop', 'backup-loop', 'restore-loop'] as const;
/** Inside the repository, so that the child finds the driver. */
const outDir = join(root, 'out', 'test-kill');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src-shared'), '@main': join(root, 'src-main') } },
    build: {
      ssr: true,
      rollupOptions: {
        input: loops.map((name) => join(root, `test/integration/support/${name}.ts`)),
      },
      outDir,
      target: 'node20',
      minify: false,
    },
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
  });
}, 120_000);

/** Lets a child work, kills it some milliseconds after what it confirmed first, and answers every line it printed whole. */
function killedAfter(
  milliseconds: number,
  script: (typeof loops)[number],
  ...given: readonly string[]
): Promise<readonly string[]> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(outDir, `${script}.js`), ...given]);
    let output = '';
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      const wasWorking = hasConfirmed(output);
      output += chunk.toString();
      if (!wasWorking && hasConfirmed(output)) setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.on('exit', (_code, signal) => {
      // Whoever ends by itself was not killed: it failed.
      if (signal === 'SIGKILL') done(output.split('\n').slice(0, -1));
      else fail(new Error(errors));
    });
  });
}

/** The first line says that it is ready, however slow the machine. */
const hasConfirmed = (output: string): boolean => output.split('\n').length > 2;

const calendars = join(root, 'resources', 'calendar');

describe('a program killed at any moment', () => {
  it(
    'keeps every confirmed save, numbers without gaps, and a sound store',
    async () => {
      const folder = tempFolder();
      const confirmed = new Map<string, number>();
      for (let round = 0; round < rounds; round += 1) {
        for (const line of await killedAfter(20 + Math.random() * 400, 'save-loop', folder, calendars)) {
          const [kind, first = '', second = ''] = line.split(' ');
          if (kind === 'R') confirmed.set(second, 1);
          if (kind === 'S') confirmed.set(first, Number(second));
        }
        const desk = await openDesk({ folder });
        expect(desk.store.wasUnclean).toBe(true);
        expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
        for (const [id, version] of confirmed) {
          const { stored } = await desk.call('complaint.get', { id });
          expect(stored.version).toBeGreaterThanOrEqual(version);
        }
        await desk.store.close();
      }
      expect(confirmed.size).toBeGreaterThanOrEqual(rounds);
    },
    30_000 + rounds * 5_000,
  );

  it(
    'during backups leaves no half one under a final name, and every confirmed one brings back what it says',
    async () => {
      const [folder, target] = [tempFolder(), tempFolder()];
      await (await deskWithFiles(folder)).store.close();
      let made = 0;
      for (let round = 0; round < rounds; round += 1) {
        const lines = await killedAfter(20 + Math.random() * 400, 'backup-loop', folder, calendars, target);
        const names = readdirSync(target).filter((name) => name.endsWith('.deskbackup'));
        for (const line of lines.filter((each) => each.startsWith('B '))) {
          const [, name = '', complaints] = line.split(' ');
          expect(names).toContain(name);
          const { counts } = await proveBackup(join(target, name), { password: null, work: tempFolder() });
          expect(counts.complaints).toBe(Number(complaints));
          made += 1;
        }
        // The last may have got its name before its line was printed.
        for (const name of names)
          await proveBackup(join(target, name), { password: null, work: tempFolder() });
        for (const name of names) rmSync(join(target, name));
        const desk = await openDesk({ folder });
        expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
        await desk.store.close();
      }
      expect(made).toBeGreaterThan(0);
    },
    30_000 + rounds * 8_000,
  );

  it(
    'while a backup is put back leaves the records of before or of after, whole, and the way back',
    async () => {
      const [folder, sources] = [tempFolder(), tempFolder()];
      const desk = await deskWithFiles(folder);
      for (const name of ['one', 'two']) {
        await register(desk);
        await writeBackup({
          store: desk.store,
          target: join(sources, `${name}.deskbackup`),
          password: null,
          reason: 'asked',
          now: desk.context.clock.now(),
          program: 'test',
        });
      }
      await desk.store.close();
      const seen = new Set<number>();
      for (let round = 0; round < rounds; round += 1) {
        await killedAfter(20 + Math.random() * 400, 'restore-loop', folder, sources);
        const after = await openDesk({ folder });
        const { all } = await after.call('complaint.count', { filter: {} });
        expect([2, 3]).toContain(all);
        seen.add(all);
        expect((await after.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
        await after.store.close();
        for (const name of readdirSync(folder).filter((each) => each.startsWith('before-restore-'))) {
          const put = join(folder, name);
          if (existsSync(join(put, 'desk.sqlite')))
            expect(inspectFile(join(put, 'desk.sqlite'))).toBeDefined();
          rmSync(put, { recursive: true });
        }
      }
      expect(seen.size).toBeGreaterThan(0);
    },
    30_000 + rounds * 8_000,
  );
});

/** Some megabytes to be killed in. */
async function deskWithFiles(folder: string): Promise<TestDesk> {
  const desk = await openDesk({ folder });
  const paths = [1, 2, 3].map((number) => fileIn(desk, `${number}.bin`, randomBytes(2_000_000)));
  const { attachments } = await desk.services.attachments.add(desk.context, paths);
  await register(desk, { attachmentIds: attachments.map(({ id }) => id) });
  return desk;
}
