import { execFile, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A real print server on a socket of its own; whoever has `CUPS_SERVER` in the environment prints there. */
export interface PrintServer {
  readonly environment: { readonly CUPS_SERVER: string };
  /** A printer that keeps what it is given, that takes it and never ends, or that breaks and stops. */
  readonly add: (name: string, kind: 'keeps' | 'hangs' | 'breaks') => Promise<void>;
  /** It takes no papers any more. */
  readonly refuse: (name: string) => Promise<void>;
  /** It takes them again. */
  readonly accept: (name: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** What printers kept, the first one first: a PDF each, as the printer got it. */
  readonly printed: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Takes PDF as it is; A4 and A3, both sides. */
const description = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "KEEP.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test PDF printer"
*ShortNickName: "Test PDF printer"
*NickName: "Test PDF printer"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsVersion: 2.2
*cupsManualCopies: True
*cupsFilter: "application/vnd.cups-pdf 0 -"
*OpenUI *PageSize/Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: ""
*PageSize A3/A3: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*PageRegion A3/A3: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*ImageableArea A3/A3: "0 0 842 1191"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension A3/A3: "842 1191"
*OpenUI *Duplex/Duplex: PickOne
*OrderDependency: 20 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long: ""
*Duplex DuplexTumble/Short: ""
*CloseUI: *Duplex
`;

const backend = (work: string): string =>
  `#!/bin/sh\nif [ $# -eq 0 ]; then echo 'direct test "Unknown" "Test"'; exit 0; fi\n${work}\n`;
const works = {
  keeps: `cat "\${6:--}" > "\${DEVICE_URI#keeps:}/$(printf %05d "$1").pdf"`,
  hangs: 'exec sleep 600',
  breaks: 'exit 1',
} as const;

/** Starts a `cupsd` whose every file lies in a folder of its own; needs root, as cupsd does. */
export async function startPrintServer(): Promise<PrintServer> {
  const folder = await mkdtemp(join(tmpdir(), 'customer-desk-cups-'));
  await chmod(folder, 0o755);
  const at = (...parts: string[]): string => join(folder, ...parts);
  for (const name of ['root', 'state', 'cache', 'spool', 'log', 'bin/backend', 'tmp', 'out'])
    await mkdir(at(name), { recursive: true });
  await Promise.all([chmod(at('tmp'), 0o1777), chmod(at('out'), 0o777)]);
  for (const name of ['filter', 'daemon', 'notifier'])
    await symlink(join('/usr/lib/cups', name), at('bin', name));
  for (const [name, work] of Object.entries(works)) {
    await writeFile(at('bin/backend', name), backend(work));
    await chmod(at('bin/backend', name), 0o755);
  }
  await writeFile(at('keeps.ppd'), description);
  const socket = at('cups.sock');
  await writeFile(
    at('cupsd.conf'),
    `Listen ${socket}\nBrowsing Off\nWebInterface No\nDefaultAuthType None\nPreserveJobHistory Yes\n` +
      '<Location />\nOrder allow,deny\nAllow all\n</Location>\n' +
      '<Policy default>\n<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>\n',
  );
  await writeFile(
    at('cups-files.conf'),
    [
      ['ServerRoot', 'root'],
      ['StateDir', 'state'],
      ['CacheDir', 'cache'],
      ['RequestRoot', 'spool'],
      ['TempDir', 'tmp'],
      ['ServerBin', 'bin'],
      ['AccessLog', 'log/access'],
      ['ErrorLog', 'log/error'],
      ['PageLog', 'log/page'],
    ]
      .map(([key, place = '']) => `${key} ${at(place)}`)
      .concat('User lp', 'Group lp', 'SystemGroup root', '')
      .join('\n'),
  );
  const server = spawn('cupsd', ['-f', '-c', at('cupsd.conf'), '-s', at('cups-files.conf')], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const environment = { CUPS_SERVER: socket };
  const ask = (program: string, ...args: string[]) =>
    run(program, args, { env: { ...process.env, ...environment, LC_ALL: 'C' } });
  await untilAnswered(() => ask('lpstat', '-r'));
  return {
    environment,
    add: async (name, kind) => {
      const model = kind === 'keeps' ? ['-P', at('keeps.ppd')] : ['-m', 'raw'];
      const uri = kind === 'keeps' ? `keeps:${at('out')}` : `${kind}:/`;
      await ask('lpadmin', '-p', name, '-E', '-v', uri, ...model, '-o', 'printer-error-policy=stop-printer');
    },
    refuse: async (name) => void (await ask('cupsreject', name)),
    accept: async (name) => void (await ask('cupsaccept', name)),
    remove: async (name) => void (await ask('lpadmin', '-x', name)),
    printed: async () => (await readdir(at('out'))).toSorted().map((name) => at('out', name)),
    close: async () => {
      server.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function untilAnswered(question: () => Promise<{ readonly stdout: string }>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await question().catch(() => ({ stdout: '' }));
    if (/is running/.test(answer.stdout)) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error('cupsd did not start: is the package cups there, and is this root?');
}
