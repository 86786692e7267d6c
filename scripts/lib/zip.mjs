import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LARGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * @typedef {object} ZipEntry
 * @property {string} name path inside the archive, with `/`
 * @property {boolean} isFolder
 * @property {boolean} isFile false for folders, links and other special entries
 * @property {number} mode Unix permissions, 0 when the archive names none
 * @property {number} method
 * @property {number} crc
 * @property {number} compressedSize bytes
 * @property {number} size bytes
 * @property {number} offset of the local record
 */

/** @typedef {import('node:fs/promises').FileHandle} FileHandle */

/**
 * The entries of a zip archive, from its central directory.
 * @param {string} path
 */
export function readEntries(path) {
  return withFile(path, entriesOf);
}

/**
 * @param {FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 */
async function entriesOf(file) {
  const { size } = await file.stat();
  const tailLength = Math.min(size, END_SIZE + LARGEST_COMMENT);
  const tail = await read(file, size - tailLength, tailLength);
  const end = findEnd(tail);
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count === 0xffff || start === 0xffffffff) throw new Error('zip64 archives are not supported');
  if (start + length > size) throw new Error('The archive is cut short');
  return parseDirectory(await read(file, start, length), count);
}

/** @param {Buffer} tail */
function findEnd(tail) {
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END_RECORD) return at;
  }
  throw new Error('Not a zip archive, or cut short');
}

/**
 * @param {Buffer} directory
 * @param {number} count
 */
function parseDirectory(directory, count) {
  /** @type {ZipEntry[]} */
  const entries = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > directory.length || directory.readUInt32LE(at) !== CENTRAL_RECORD) {
      throw new Error('The archive has a damaged directory');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    const unixMode = directory.readUInt32LE(at + 38) >>> 16;
    const type = unixMode & 0o170000;
    const isFolder = name.endsWith('/');
    entries.push({
      name,
      isFolder,
      isFile: !isFolder && (type === 0 || type === 0o100000),
      mode: unixMode & 0o777,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += CENTRAL_SIZE + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Unpacks the chosen entries below a folder, verifying each one's checksum.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | undefined} choose the path to write an entry to, undefined to leave it out
 * @returns {Promise<number>} how many files were written
 */
export function extract(archive, folder, choose) {
  return withFile(archive, async (file) => {
    let written = 0;
    for (const entry of await entriesOf(file)) {
      const target = entry.isFile ? choose(entry.name) : undefined;
      if (target === undefined) continue;
      if (!isInside(target)) throw new Error(`The archive holds a path that leads outside: ${entry.name}`);
      await writeEntry(archive, await contentStart(file, entry), entry, join(folder, target));
      written++;
    }
    return written;
  });
}

/** @param {string} path */
function isInside(path) {
  return path !== '' && !/^([a-z]:|[\\/])/i.test(path) && !path.split(/[\\/]/).includes('..');
}

/**
 * @param {string} archive
 * @param {number} start where the packed content begins
 * @param {ZipEntry} entry
 * @param {string} target
 */
async function writeEntry(archive, start, entry, target) {
  await mkdir(dirname(target), { recursive: true });
  const isEmpty = entry.compressedSize === 0;
  const end = start + entry.compressedSize - 1;
  const packed = isEmpty ? Readable.from([]) : createReadStream(archive, { start, end });
  const unpack = unpacker(isEmpty ? STORED : entry.method, entry.name);
  await pipeline(packed, unpack, checksum(entry), createWriteStream(target));
  if (entry.mode) await chmod(target, entry.mode);
}

/**
 * @param {number} method
 * @param {string} name
 */
function unpacker(method, name) {
  if (method === STORED) return new PassThrough();
  if (method === DEFLATED) return createInflateRaw();
  throw new Error(`${name} is packed in a way that is not supported (${method})`);
}

/**
 * @param {FileHandle} file
 * @param {ZipEntry} entry
 */
async function contentStart(file, entry) {
  const local = await read(file, entry.offset, LOCAL_SIZE);
  if (local.readUInt32LE(0) !== LOCAL_RECORD) throw new Error(`${entry.name} is damaged`);
  return entry.offset + LOCAL_SIZE + local.readUInt16LE(26) + local.readUInt16LE(28);
}

/** @param {ZipEntry} entry */
function checksum(entry) {
  let crc = 0;
  let size = 0;
  return new Transform({
    transform(chunk, _encoding, next) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      next(null, chunk);
    },
    flush(next) {
      next(
        crc === entry.crc && size === entry.size ? null : new Error(`${entry.name} is damaged (checksum)`),
      );
    },
  });
}

/**
 * @param {FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function read(file, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw new Error('The archive is cut short');
  return buffer;
}

/**
 * @template T
 * @param {string} path
 * @param {(file: FileHandle) => Promise<T>} action
 */
async function withFile(path, action) {
  const file = await open(path);
  try {
    return await action(file);
  } finally {
    await file.close();
  }
}
