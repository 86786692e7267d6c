import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureSystem } from '../../../scripts/lib/system.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

const folder = temporaryFolder();
const isLinux = process.platform === 'linux';
const bin = (name) => join(folder(), 'bin', name);
const programs = [
  ...['xvfb-run', 'Xvfb', 'xauth', 'dbus-run-session', 'soffice', 'pdftotext', 'qpdf'],
  ...['openssl', 'cupsd', 'lp', 'foomatic-rip'],
];

/** A program on the only folder of the PATH. */
async function place(name, script = '') {
  await writeFile(bin(name), `#!/bin/sh\n${script}\n`);
  await chmod(bin(name), 0o755);
}

/** apt-get notes how it was called and brings what it is told to bring. */
const placeApt = (brings) =>
  place(
    'apt-get',
    [
      `echo "$DEBIAN_FRONTEND $*" >> '${join(folder(), 'apt.log')}'`,
      'case "$*" in *install*) ;; *) exit 0 ;; esac',
      ...brings.flatMap((name) => [`echo '#!/bin/sh' > '${bin(name)}'`, `/bin/chmod +x '${bin(name)}'`]),
    ].join('\n'),
  );
const aptLog = async () => (await readFile(join(folder(), 'apt.log'), 'utf8')).trim().split('\n');

beforeEach(async () => {
  await mkdir(join(folder(), 'bin'));
  vi.stubEnv('PATH', join(folder(), 'bin'));
  vi.stubEnv('DISPLAY', '');
  vi.stubEnv('WAYLAND_DISPLAY', '');
  await Promise.all(programs.map((name) => place(name)));
  await place('fc-list', 'echo "Noto Sans CJK SC"');
  await place(
    'apt-cache',
    'case "$2" in dbus-daemon) echo "Candidate: (none)" ;; *) echo "Candidate: 1.0" ;; esac',
  );
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const take = (...names) => Promise.all(names.map((name) => rm(bin(name))));
const asUser = (id) => vi.spyOn(process, 'getuid').mockReturnValue(id);

describe.runIf(isLinux)('what the system must provide [linux]', () => {
  it('is left alone when it is all there', async () => {
    await placeApt([]);
    expect(await ensureSystem({ forTests: true })).toBe('all there');
    expect(existsSync(join(folder(), 'apt.log'))).toBe(false);
  });

  it('is installed by apt as root, unattended and without what is only recommended', async () => {
    asUser(0);
    await take('xvfb-run', 'Xvfb', 'xauth');
    await placeApt(['xvfb-run', 'Xvfb', 'xauth']);
    expect(await ensureSystem({ forTests: false })).toBe('installed for xvfb-run, Xvfb, xauth');
    const calls = await aptLog();
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatch(/^noninteractive .*install --yes --no-install-recommends xvfb xauth$/);
  });

  it('is looked up again when apt knows none of the packages', async () => {
    asUser(0);
    await take('xauth');
    await place('apt-cache', 'echo "Candidate: (none)"');
    await placeApt(['xauth']);
    await ensureSystem({ forTests: false });
    expect((await aptLog()).map((call) => /update|install/.exec(call)?.[0])).toEqual(['update', 'install']);
  });

  it('is named with the exact command for anybody else, by the package names apt knows', async () => {
    asUser(1000);
    await take('Xvfb', 'dbus-run-session', 'soffice');
    await placeApt([]);
    await expect(ensureSystem({ forTests: true })).rejects.toThrow(
      'Missing on this system: Xvfb, dbus-run-session, soffice\n' +
        'Run: sudo apt-get install xvfb dbus libreoffice-calc-nogui',
    );
    expect(existsSync(join(folder(), 'apt.log'))).toBe(false);
  });

  it('is named where there is no apt', async () => {
    asUser(0);
    await take('qpdf');
    await expect(ensureSystem({ forTests: true })).rejects.toThrow(
      'Missing on this system: qpdf\nInstall them with your package manager.',
    );
  });

  it('is named when apt brought something else', async () => {
    asUser(0);
    await take('qpdf');
    await placeApt([]);
    await expect(ensureSystem({ forTests: true })).rejects.toThrow('Installed, yet still missing: qpdf');
  });

  it('needs no screen of its own where there is one, and no test programs for a start', async () => {
    vi.stubEnv('DISPLAY', ':0');
    await take(...programs);
    expect(await ensureSystem({ forTests: false })).toBe('all there');
  });
});
