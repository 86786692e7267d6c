import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk';
import { tempFolder } from '../../support/temp';

const root = resolve(import.meta.dirname, '../../../..');
const rounds = Number(process.env.DESK_KILLS ?? (process.env.TEST_FULL === '1' ? 200 : 6));
/** Inside the repository, so that the child finds the driver. */
const outDir = join(root, 'out', 'test-kill');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src-shared'), '@main': join(root, 'src-main') } },
    build: {
      ssr: join(root, 'test/integration/support/save-loop.ts'),
      outDir,
      target: 'node20',
      minify: false,
    },
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
  });
}, 120_000);

/** Lets the child save, kills it some milliseconds after its first save, and answers every line it printed whole. */
function killedAfter(folder: string, milliseconds: number): Promise<readonly string[]> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [
      join(outDir, 'save-loop.js'),
      folder,
      join(root, 'resources', 'calendar'),
    ]);
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => fail(new Error(chunk.toString())));
    child.stdout.on('data', (chunk: Buffer) => {
      const wasSaving = output.includes('R ');
      output += chunk.toString();
      if (!wasSaving && output.includes('R ')) setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.on('exit', () => done(output.split('\n').slice(0, -1)));
  });
}

describe('a program killed at any moment', () => {
  it(
    'keeps every confirmed save, numbers without gaps, and a sound store',
    async () => {
      const folder = tempFolder();
      const confirmed = new Map<string, number>();
      for (let round = 0; round < rounds; round += 1) {
        for (const line of await killedAfter(folder, 20 + Math.random() * 400)) {
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
});
