// The check on a fresh clone is read by a machine: its last line and its exit code say everything.
import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './temporary-folder.mjs';

const RUN = resolve(import.meta.dirname, '../../../.ci/run');
const folder = temporaryFolder();

/** Runs a copy of the script whose `npm test` is the given shell script. */
async function check(npm) {
  await mkdir(join(folder(), '.ci'), { recursive: true });
  await mkdir(join(folder(), 'bin'), { recursive: true });
  await copyFile(RUN, join(folder(), '.ci', 'run'));
  await writeFile(join(folder(), 'bin', 'npm'), `#!/bin/sh\n${npm}\n`);
  await chmod(join(folder(), 'bin', 'npm'), 0o755);
  const { CI, ...env } = process.env;
  const { status, stdout } = spawnSync('bash', [join(folder(), '.ci', 'run')], {
    encoding: 'utf8',
    env: { ...env, PATH: [join(folder(), 'bin'), env.PATH].join(delimiter) },
  });
  return { status, lines: stdout.trimEnd().split('\n') };
}

describe.runIf(process.platform !== 'win32')('the check of a fresh clone [linux] [darwin]', () => {
  it('ends with the total of both runs and succeeds when nothing failed', async () => {
    const npm =
      'case "$2" in test) echo "12 passed, 0 failed";; test:full) echo "30 passed, 0 failed";; esac';
    const { status, lines } = await check(`${npm}; echo 'a late word' >&2`);
    expect(status).toBe(0);
    expect(lines.at(-1)).toBe('42 passed, 0 failed');
  });

  it('runs the tests as a check: strict, from the root of the clone', async () => {
    const { lines } = await check('echo "$* CI=$CI $(pwd)"; echo "1 passed, 0 failed"');
    const ran = lines.filter((line) => line.startsWith('run '));
    expect(ran).toHaveLength(2);
    expect(ran[0]).toMatch(/^run test CI=true .*customer-desk-scripts-/);
    expect(ran[1]).toMatch(/^run test:full CI=true .*customer-desk-scripts-/);
    expect(ran[0]).not.toContain('.ci');
  });

  it('takes the last total and the exit code of the tests', async () => {
    const { status, lines } = await check("echo '1 passed, 0 failed'; echo '3 passed, 2 failed'; exit 1");
    expect(status).toBe(1);
    expect(lines.at(-1)).toBe('6 passed, 4 failed');
  });

  it('is a failure when there is no total, whatever the exit code', async () => {
    for (const npm of ['exit 0', 'echo "crashed"; exit 7', 'echo "all 5 passed, 0 failed today"']) {
      const { status, lines } = await check(npm);
      expect(status, npm).toBe(1);
      expect(lines.at(-1), npm).toBe('0 passed, 2 failed');
    }
  });
});
