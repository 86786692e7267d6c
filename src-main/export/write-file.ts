import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ExportError, type ExportErrorCode } from './types';

const codes: Readonly<Record<string, ExportErrorCode>> = {
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
};

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';

/** Which step failed says what a refusal means: Windows answers EPERM/EACCES to replacing a file that Excel holds open. */
function asExportError(cause: unknown, path: string, isReplacing: boolean): ExportError {
  const code = codeOf(cause);
  const isRefusal = code === 'EPERM' || code === 'EACCES';
  const refused: ExportErrorCode = isReplacing && process.platform === 'win32' ? 'file-in-use' : 'read-only';
  const known = isRefusal ? refused : (codes[code] ?? 'internal');
  return new ExportError(known, { path, file: basename(path) }, { cause });
}

async function flushFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; the rename is durable there without it.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Where a file is made: under a name that nobody looks for, in the folder of the name it will get. */
export interface OutputFile {
  readonly path: string;
  readonly temporary: string;
}

/**
 * Has a file written whole or not at all: beside its target under another name, then renamed over it. `write` leaves it flushed.
 * @throws ExportError file-in-use, disk-full, read-only, file-missing
 */
export async function writeWholeBy<T>(path: string, write: (file: OutputFile) => Promise<T>): Promise<T> {
  const folder = dirname(path);
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  let isReplacing = false;
  try {
    const written = await write({ path, temporary });
    isReplacing = true;
    await rename(temporary, path);
    await flushFolder(folder);
    return written;
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause instanceof ExportError ? cause : asExportError(cause, path, isReplacing);
  }
}

/** The same of bytes that are there already. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await writeWholeBy(path, async (file) => {
    const sink = await openFileSink(file);
    await sink.write(bytes);
    await sink.end();
  });
}

/** Takes a file's bytes as they are made. */
export interface Sink {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Everything was written. */
  readonly end: () => Promise<void>;
  /** What was written so far is not wanted. */
  readonly abandon: () => Promise<void>;
}

/** @throws ExportError of the file's final name, as its other methods do */
export async function openFileSink({ path, temporary }: OutputFile): Promise<Sink> {
  const named = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (cause) {
      throw asExportError(cause, path, false);
    }
  };
  const handle = await named(open(temporary, 'wx'));
  return {
    write: (bytes) => named(handle.writeFile(bytes)),
    end: () => named(handle.sync().then(() => handle.close())),
    abandon: () => handle.close(),
  };
}

/** Keeps the bytes for somebody who wants them without a file. */
export function createMemorySink(): Sink & { readonly bytes: () => Uint8Array } {
  const chunks: Uint8Array[] = [];
  const done = (): Promise<void> => Promise.resolve();
  return {
    write: (bytes) => {
      chunks.push(bytes);
      return done();
    },
    end: done,
    abandon: done,
    bytes: () => (chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)),
  };
}
