import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type KnownFolders, redact } from './redact';

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Each line that tells of trouble returns its id; the screen shows the id, so that the line can be found. */
export interface Logger {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): string;
  error(event: string, fields: LogFields, cause: unknown): string;
}

export interface LogOptions {
  readonly folder: string;
  readonly folders: KnownFolders;
  readonly now: () => number;
  /** A file beyond this is put aside. */
  readonly maxBytes?: number;
  /** How many put-aside files are kept. */
  readonly generations?: number;
}

/** A rotating file of one JSON object a line, without personal data. A log that cannot be written stops nothing. */
export function createLogger(options: LogOptions): Logger {
  const { folder, folders, now, maxBytes = 1_000_000, generations = 4 } = options;
  const file = join(folder, 'desk.log');

  const write = (level: string, event: string, fields: LogFields, id?: string): void => {
    const clean = Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? redact(value, folders) : value,
    ]);
    const line = JSON.stringify({
      at: new Date(now()).toISOString(),
      level,
      event,
      ...(id === undefined ? {} : { id }),
      ...Object.fromEntries(clean),
    });
    try {
      mkdirSync(folder, { recursive: true });
      rotate(file, maxBytes, generations);
      appendFileSync(file, `${line}\n`);
    } catch {
      process.stderr.write(`${line}\n`);
    }
  };

  return {
    info: (event, fields = {}) => write('info', event, fields),
    warn(event, fields = {}) {
      const id = newId();
      write('warn', event, fields, id);
      return id;
    },
    error(event, fields, cause) {
      const id = newId();
      write('error', event, { ...fields, ...describe(cause) }, id);
      return id;
    },
  };
}

/** Ten characters a person can read out over the telephone. */
function newId(): string {
  return randomBytes(5).toString('hex').toUpperCase();
}

function describe(cause: unknown): LogFields {
  if (!(cause instanceof Error)) return { cause: typeof cause };
  const frames = (cause.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    cause: cause.name,
    message: cause.message,
    stack: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' | '),
  };
}

function rotate(file: string, maxBytes: number, generations: number): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < maxBytes) return;
  const name = (generation: number): string =>
    generation === 0 ? file : file.replace(/\.log$/, `.${generation}.log`);
  rmSync(name(generations), { force: true });
  for (let generation = generations - 1; generation >= 0; generation -= 1) {
    if (statSync(name(generation), { throwIfNoEntry: false }))
      renameSync(name(generation), name(generation + 1));
  }
}
