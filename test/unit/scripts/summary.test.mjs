import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readReport, runStages } from '../../../scripts/lib/stages.mjs';
import {
  countOne,
  countResults,
  playwrightResults,
  stageLines,
  sum,
  totalLine,
  vitestResults,
} from '../../../scripts/lib/summary.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
const folder = temporaryFolder();
const passed = { title: 'a', outcome: 'passed' };
const failed = { title: 'b', outcome: 'failed' };
const skipped = { title: 'c', outcome: 'skipped' };
const onWindows = { title: 'opens the folder [win32]', outcome: 'skipped' };
const strict = { isStrict: true, isFiltered: false, platform: 'linux' };
const lenient = { ...strict, isStrict: false };

describe('a stage of tests', () => {
  it('counts passed and failed', () => {
    expect(countResults([passed, passed, failed], 1, strict)).toMatchObject({ passed: 2, failed: 1 });
  });

  it('fails when it left no report, whatever its exit code', () => {
    expect(countResults(undefined, 0, strict)).toMatchObject({ passed: 0, failed: 1 });
    expect(countResults(undefined, 1, lenient)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('fails when no test ran', () => {
    expect(countResults([], 0, strict)).toMatchObject({ passed: 0, failed: 1 });
    expect(countResults([onWindows], 0, strict)).toMatchObject({ failed: 1 });
    expect(countResults([skipped], 0, lenient)).toMatchObject({ failed: 1 });
  });

  it('fails when the runner failed although every test passed', () => {
    expect(countResults([passed], 1, strict)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a skipped test as failed when strict, unless it is tagged for another platform', () => {
    expect(countResults([passed, skipped], 0, strict)).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
    expect(countResults([passed, onWindows], 0, strict)).toMatchObject({ passed: 1, failed: 0, skipped: 1 });
    const atHome = { ...strict, platform: 'win32' };
    expect(countResults([passed, onWindows], 0, atHome)).toMatchObject({ passed: 1, failed: 1 });
    expect(countResults([passed, skipped], 0, lenient)).toMatchObject({ passed: 1, failed: 0, skipped: 1 });
  });

  it('names every test that did not run, excused or not', () => {
    const count = countResults([passed, skipped, onWindows], 0, strict);
    expect(stageLines('e2e', count, 1.23)).toEqual([
      '✗ e2e           1 passed, 1 failed, 1 skipped  1.2 s (1 skipped, which counts as failed here)',
      '    did not run: c',
      '    did not run: opens the folder [win32]',
    ]);
    expect(stageLines('unit', countResults([passed], 0, strict), 0)).toHaveLength(1);
  });

  it('does not mind what a filter left out', () => {
    const filtered = { ...strict, isFiltered: true };
    expect(countResults([passed, skipped], 0, filtered)).toMatchObject({ passed: 1, failed: 0, skipped: 0 });
    expect(countResults([skipped], 0, filtered)).toMatchObject({ passed: 0, failed: 0 });
    expect(countResults([failed, skipped], 1, filtered)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('of a single program counts as one', () => {
    expect(countOne(0)).toMatchObject({ passed: 1, failed: 0 });
    expect(countOne(2)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('a report', () => {
  it('of Vitest counts a file that could not be loaded as failed', () => {
    const report = {
      testResults: [
        { name: 'broken.test.ts', status: 'failed', assertionResults: [] },
        {
          name: 'fine.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'works', status: 'passed' },
            { fullName: 'does not', status: 'failed' },
            { fullName: 'later', status: 'todo' },
            { fullName: 'elsewhere', status: 'skipped' },
          ],
        },
      ],
    };
    const outcomes = vitestResults(report).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['failed', 'passed', 'failed', 'skipped', 'skipped']);
  });

  it('of Playwright counts nested suites, flaky tests and errors outside any test', () => {
    const report = {
      errors: [{ message: 'global' }],
      suites: [
        {
          title: 'file',
          specs: [{ title: 'one', tests: [{ status: 'expected' }] }],
          suites: [
            {
              title: 'group',
              specs: [
                { title: 'two', tests: [{ status: 'unexpected' }, { status: 'flaky' }] },
                { title: 'three', tests: [{ status: 'skipped' }] },
              ],
            },
          ],
        },
      ],
    };
    expect(playwrightResults(report)).toEqual([
      { title: 'file one', outcome: 'passed' },
      { title: 'file group two', outcome: 'failed' },
      { title: 'file group two', outcome: 'failed' },
      { title: 'file group three', outcome: 'skipped' },
      { title: 'outside any test', outcome: 'failed' },
    ]);
  });

  it('that is missing or cut short is none', async () => {
    expect(await readReport(join(folder(), 'missing.json'), vitestResults)).toBeUndefined();
    await writeFile(join(folder(), 'cut.json'), '{"testResults": [');
    expect(await readReport(join(folder(), 'cut.json'), vitestResults)).toBeUndefined();
  });
});

describe('the total', () => {
  it('adds up all stages and is one line', () => {
    const total = sum([countOne(0), countResults([passed, failed], 1, strict), countOne(1)]);
    expect(total).toEqual({ passed: 2, failed: 2 });
    expect(totalLine(total)).toBe('2 passed, 2 failed');
  });

  it('is a failure when nothing ran at all', () => {
    expect(sum([])).toEqual({ passed: 0, failed: 1 });
  });
});

it('goes on to the later stages after one that fails or crashes', async () => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  const stage = (name, run) => ({ name, isQuick: true, needsBuild: false, hasTests: true, run });
  const done = [];
  const counts = await runStages(
    [
      stage('crashes', () => Promise.reject(new Error('no such program'))),
      stage('fails', async () => countOne(1)),
      stage('passes', async () => countOne(0)),
    ],
    { isFull: false, grep: undefined, isStrict: true },
    ({ name }) => done.push(name),
  );
  expect(done).toEqual(['crashes', 'fails', 'passes']);
  expect(sum(counts)).toEqual({ passed: 1, failed: 2 });
  vi.restoreAllMocks();
});

it('ends with the total and a failing exit code when it cannot even begin', () => {
  const result = spawnSync(process.execPath, ['scripts/test.mjs', '--only', 'nonsense'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(result.status).toBe(1);
  expect(result.stdout.trim().split('\n').at(-1)).toBe('0 passed, 1 failed');
  expect(result.stderr).toContain('No such stage: nonsense');
});
