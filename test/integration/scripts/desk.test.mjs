// `npm run desk` on a working copy that was never built: it builds itself, and its standard output is the command's alone.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const SOURCES = [
  'src-main',
  'src-renderer',
  'src-shared',
  'resources',
  'scripts',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];
const receipt = '{"receivedAt":"2026-09-30T16:30+08:00"}\n';

/** The sources without anything built; the packages are the ones that are here. */
function freshCopy() {
  const copy = mkdtempSync(join(tmpdir(), 'customer-desk-copy-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  for (const source of SOURCES) cpSync(join(ROOT, source), join(copy, source), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** As npm runs it: in the root folder, with the person's folder in INIT_CWD. */
function desk(copy, args, options = {}) {
  const env = { ...process.env, npm_lifecycle_event: 'desk', INIT_CWD: options.from ?? copy };
  const script = join('scripts', 'desk.mjs');
  return spawnSync(process.execPath, [script, ...args], { cwd: copy, env, encoding: 'utf8', ...options });
}

it('desk builds itself when nothing is built and when a source changed, and keeps standard output clean', () => {
  const copy = freshCopy();
  const first = desk(copy, ['deadlines'], { input: receipt });
  expect(first.stderr).toContain('[build] done');
  expect(JSON.parse(first.stdout)).toMatchObject({ response: { due: '2026-10-01T16:30+08:00' } });
  const second = desk(copy, ['deadlines'], { input: receipt });
  expect(second).toMatchObject({ status: 0, stdout: first.stdout, stderr: '' });
  appendFileSync(join(copy, 'src-main', 'cli', 'index.ts'), '\n// changed\n');
  const third = desk(copy, ['deadlines'], { input: receipt });
  expect(third.stderr).toContain('[build] done');
  expect(third).toMatchObject({ status: 0, stdout: first.stdout });
}, 240_000);

it('desk takes paths from where the person stands, and ends with 2 when it cannot do it', () => {
  const from = mkdtempSync(join(tmpdir(), 'customer-desk-from-'));
  onTestFinished(() => rmSync(from, { recursive: true, force: true }));
  mkdirSync(join(from, 'empty'));
  const answer = desk(ROOT, ['list', '--data', 'empty'], { from });
  expect(answer.status).toBe(2);
  expect(answer.stdout).toBe('');
  expect(answer.stderr).toContain(join(from, 'empty'));
}, 60_000);
