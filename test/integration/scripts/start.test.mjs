// `npm start` where there is no display: it says so, and the program really opens its records.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
let folder = '';
let child;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customer-desk-start-'));
});
afterEach(async () => {
  if (child && child.exitCode === null) child.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Every process that was started for this data folder. */
async function processesOf(data) {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    ids.map((id) => readFile(join('/proc', id, 'cmdline'), 'utf8').catch(() => '')),
  );
  return lines.filter((line) => line.includes(data)).map((line) => line.replaceAll('\0', ' '));
}

describe.runIf(process.platform === 'linux')('npm start without a display [linux]', () => {
  it('says that nothing will be seen, opens the records, and leaves nothing running', async () => {
    const data = join(folder, 'data');
    const { DISPLAY, WAYLAND_DISPLAY, CI, NODE_OPTIONS, NODE_ENV, VITEST, ...env } = process.env;
    const lines = [];
    child = spawn(process.execPath, ['scripts/start.mjs', '--data', data], { cwd: ROOT, env });
    child.stdout.on('data', (chunk) => lines.push(...String(chunk).split('\n')));
    child.stderr.on('data', (chunk) => lines.push(...String(chunk).split('\n')));
    const left = new Promise((done) => child.once('exit', (code, signal) => done({ code, signal })));
    await expect
      .poll(() => existsSync(join(data, 'desk.sqlite')) || lines.join('\n'), {
        timeout: 100_000,
        interval: 250,
      })
      .toBe(true);
    const steps = lines.filter((line) => line.startsWith('[')).map((line) => /^\[(\w+)\]/.exec(line)?.[1]);
    expect(steps.filter((name) => name !== undefined)).toEqual(
      expect.arrayContaining(['node', 'packages', 'system', 'electron', 'start']),
    );
    expect(lines.join('\n')).toContain('[start] no display here: running on a virtual screen (Xvfb)');
    child.kill('SIGTERM');
    const { signal } = await left;
    expect(signal).toBe(null);
    await expect.poll(() => processesOf(data), { timeout: 10_000 }).toEqual([]);
  }, 120_000);
});
