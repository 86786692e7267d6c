import { execFile } from 'node:child_process';
import type { Printer, PrintReason, PrintSettings } from '@shared/domain/print';

/**
 * Printing through the system's own queue (CUPS on Linux and macOS): the kept bytes go to it as they are, and it says what became of
 * them. Chromium prints blank pages and calls it success there (docs/printing.md).
 */
export interface PrintSystem {
  /** Null where the program cannot print by itself. */
  readonly printers: () => Promise<readonly Printer[] | null>;
  /** Hands files to a printer as one job and waits until the queue is through with it. Null: it is. */
  readonly print: (job: SystemJob, signal: AbortSignal) => Promise<PrintReason | null>;
}

export interface SystemJob {
  readonly title: string;
  /** PDF files. */
  readonly paths: readonly string[];
  readonly settings: PrintSettings;
  /** What the queue called it at a try before: taken back first, so that nothing is printed twice. */
  readonly before: string | null;
  /** Told what the queue calls it. */
  readonly taken: (name: string) => void;
}

interface Said {
  readonly code: number | 'missing';
  readonly text: string;
}

/** How long the system may take to answer a question, milliseconds. */
const answerTime = 15_000;
/** How often the queue is asked, milliseconds. */
const askEvery = 400;

/** Arguments stand for themselves, no shell reads them; answers in the one language that can be read. */
const ask = (program: string, args: readonly string[]): Promise<Said> =>
  new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C' };
    execFile(program, [...args], { env, timeout: answerTime }, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') resolve({ code: 'missing', text: '' });
      else resolve({ code: error === null ? 0 : 1, text: `${stdout}\n${stderr}` });
    });
  });

export const createCups = (): PrintSystem => ({ printers, print });

async function printers(): Promise<readonly Printer[] | null> {
  if (process.platform === 'win32') return null;
  const all = await ask('lpstat', ['-p', '-a', '-d']);
  if (all.code === 'missing') return null;
  const first = /default destination: (\S+)/.exec(all.text)?.[1];
  return [...all.text.matchAll(/^printer (\S+) (?:is|now|disabled)/gm)].map(([line, name = '']) => ({
    name,
    isDefault: name === first,
    state: line.endsWith('disabled')
      ? 'stopped'
      : all.text.includes(`\n${name} not accepting`)
        ? 'refusing'
        : 'ready',
  }));
}

const sidesOf = {
  one: 'one-sided',
  long: 'two-sided-long-edge',
  short: 'two-sided-short-edge',
} as const;

async function print(job: SystemJob, signal: AbortSignal): Promise<PrintReason | null> {
  const { printer, copies, pages, sides, paper } = job.settings;
  if (job.before !== null) await ask('cancel', [job.before]);
  const said = await ask('lp', [
    ...['-d', printer, '-n', String(copies), '-t', job.title],
    ...['-o', `media=${paper}`, '-o', `sides=${sidesOf[sides]}`],
    ...(pages === '' ? [] : ['-P', pages]),
    '--',
    ...job.paths,
  ]);
  const name = /request id is (\S+)/.exec(said.text)?.[1];
  if (name === undefined) return refusalOf(said.text);
  job.taken(name);
  while (!signal.aborted) {
    const end = await endOf(name, printer);
    if (end !== 'under way') return end;
    await new Promise((next) => setTimeout(next, askEvery));
  }
  return 'timeout';
}

function refusalOf(text: string): PrintReason {
  if (/does not exist/i.test(text)) return 'printer-gone';
  return /not accepting/i.test(text) ? 'refused' : 'unknown';
}

/** Where the queue stands with a job. */
async function endOf(name: string, printer: string): Promise<PrintReason | null | 'under way'> {
  const open = await ask('lpstat', ['-W', 'not-completed', '-o', printer]);
  if (/does not exist|invalid destination/i.test(open.text)) return 'printer-gone';
  // A queue that does not answer now may do so next time; the minute bounds it.
  if (open.code !== 0) return 'under way';
  if (!listed(open.text, name)) {
    const done = await ask('lpstat', ['-l', '-W', 'completed', '-o', printer]);
    if (done.code !== 0) return 'under way';
    const own = done.text.split(/\n(?=\S)/).find((part) => listed(part, name)) ?? '';
    return /cancell?ed/.test(own) ? 'cancelled' : /aborted/.test(own) ? 'unknown' : null;
  }
  const state = await ask('lpstat', ['-p', printer]);
  return /^printer \S+ disabled/m.test(state.text) ? 'stopped' : 'under way';
}

const listed = (text: string, name: string): boolean =>
  text.split('\n').some((line) => line.startsWith(`${name} `));
