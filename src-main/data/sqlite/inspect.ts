import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { messageOf } from './files';
import { StoreProblem, type StoreProblemCode } from './store-problem';

/** Marks a database file as ours (`PRAGMA application_id`): "KSDK". */
export const applicationId = 0x4b53_444b;

const magic = 'SQLite format 3\0';

/**
 * Looks at the data folder before anything is opened: it must exist (its last segment is made when only that is missing), be a
 * folder, and take a file. @throws StoreProblem
 */
export function checkFolder(folder: string): void {
  const kind = kindOf(folder);
  if (kind === 'file') throw new StoreProblem('folder-is-file', folder, 'the data folder is a file');
  if (kind === 'missing') makeFolder(folder);
  probeWriting(folder);
}

function kindOf(path: string): 'folder' | 'file' | 'missing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return 'missing';
    if (code === 'ENOTDIR') throw new StoreProblem('folder-is-file', dirname(path), messageOf(error));
    throw new StoreProblem('unknown', path, messageOf(error));
  }
}

function makeFolder(folder: string): void {
  if (!existsSync(dirname(folder)))
    throw new StoreProblem('folder-missing', folder, `there is no ${dirname(folder)}`);
  try {
    mkdirSync(folder);
  } catch (error) {
    throw new StoreProblem(codeOfSystem(error), folder, messageOf(error));
  }
}

const systemCodes: Readonly<Record<string, StoreProblemCode>> = {
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  EROFS: 'folder-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-is-file',
};

const codeOfSystem = (error: unknown): StoreProblemCode =>
  systemCodes[(error as NodeJS.ErrnoException).code ?? ''] ?? 'unknown';

/** Permissions can lie (network drives, administrators): only a written file proves that the folder takes one. */
function probeWriting(folder: string): void {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    accessSync(folder, constants.W_OK);
    const handle = openSync(probe, 'w');
    try {
      writeSync(handle, 'probe');
    } finally {
      closeSync(handle);
      rmSync(probe, { force: true });
    }
  } catch (error) {
    throw new StoreProblem(codeOfSystem(error), folder, messageOf(error));
  }
}

export interface Header {
  readonly userVersion: number;
  readonly pageSize: number;
}

/**
 * Reads the file's header (sqlite.org/fileformat.html, 1.3) without opening it as a database, so that a damaged file is never
 * touched. @throws StoreProblem database-damaged
 */
export function inspectFile(path: string): Header {
  const damaged = (detail: string) => new StoreProblem('database-damaged', path, detail);
  const { header, size } = readHeader(path);
  if (size === 0) throw damaged('the file is empty');
  if (size < 512 || header.length < 100) throw damaged(`the file has only ${size} bytes`);
  if (header.toString('latin1', 0, 16) !== magic)
    throw damaged('the file does not begin like an SQLite database');
  const rawPageSize = header.readUInt16BE(16);
  const pageSize = rawPageSize === 1 ? 65_536 : rawPageSize;
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) throw damaged(`impossible page size ${pageSize}`);
  if (header.readInt32BE(68) !== applicationId) throw damaged('the database belongs to another program');
  if (size % pageSize !== 0) throw damaged(`the size ${size} is no multiple of the page size ${pageSize}`);
  const pages = header.readUInt32BE(28);
  const isPageCountValid = header.readUInt32BE(24) === header.readUInt32BE(92);
  // With a filled write-ahead log the main file may lawfully lag behind; SQLite completes it.
  if (isPageCountValid && !hasLog(path) && size < pages * pageSize) {
    throw damaged(`the file has ${size} of ${pages * pageSize} bytes`);
  }
  return { userVersion: header.readInt32BE(60), pageSize };
}

function readHeader(path: string): { readonly header: Buffer; readonly size: number } {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch (error) {
    throw new StoreProblem('unknown', path, messageOf(error));
  }
  try {
    const { size } = fstatSync(handle);
    const buffer = Buffer.alloc(100);
    const read = readSync(handle, buffer, 0, 100, 0);
    return { header: buffer.subarray(0, read), size };
  } catch (error) {
    throw new StoreProblem('database-damaged', path, messageOf(error));
  } finally {
    closeSync(handle);
  }
}

export const hasLog = (path: string): boolean =>
  existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;

/**
 * A missing database beside things that only exist with one (its log, backups, attachments) was lost, not never made: nothing
 * new may be put in its place. @throws StoreProblem database-damaged
 */
export function checkNothingWasLost(path: string): void {
  const folder = dirname(path);
  const traces = readdirSync(folder).filter(
    (name) =>
      name === `${basename(path)}-wal` ||
      name.startsWith(`${basename(path)}.running-`) ||
      ((name === 'attachments' || name === 'backups') && readdirSync(join(folder, name)).length > 0),
  );
  if (traces.length > 0)
    throw new StoreProblem(
      'database-damaged',
      path,
      `the file is missing, but there is ${traces.join(', ')}`,
    );
}
