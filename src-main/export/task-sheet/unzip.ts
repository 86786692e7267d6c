import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from './unreadable-file';

/** A ZIP archive as any stranger may send it: nothing in it is believed before it was checked. */

const mostParts = 500;
/** Bytes of one part once unpacked; a task sheet's largest has some 100 kB. */
export const largestPart = 20 * 1024 * 1024;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
/** The end's record without its comment, and the longest comment. */
const endLength = 22;
const longestComment = 0xffff;

interface Entry {
  readonly at: number;
  readonly packed: number;
  readonly isStored: boolean;
  readonly isEncrypted: boolean;
}

/** Unpacks a part by its name; null where there is none. */
export type Unpack = (name: string) => string | null;

/** @throws UnreadableFile `damaged`, `encrypted`, `too-large` */
export function openArchive(bytes: Buffer): Unpack {
  const entries = orDamaged(() => directoryOf(bytes));
  return (name) => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    if (entry.isEncrypted) throw new UnreadableFile('encrypted');
    return orDamaged(() => unpack(bytes, entry));
  };
}

/** What lies outside the file, or does not unpack, is damage. */
function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE')
      throw new UnreadableFile('too-large', { cause });
    throw new UnreadableFile('damaged', { cause });
  }
}

function directoryOf(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostParts) throw new UnreadableFile('too-large');
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = count; left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== entryMark) throw new UnreadableFile('damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\//, '');
    entries.set(name, {
      at: bytes.readUInt32LE(at + 42),
      packed: bytes.readUInt32LE(at + 20),
      isStored: bytes.readUInt16LE(at + 10) === 0,
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  const last = bytes.length - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (bytes.readUInt32LE(at) === endMark) return at;
  throw new UnreadableFile('damaged');
}

function unpack(bytes: Buffer, { at, packed, isStored }: Entry): string {
  if (bytes.readUInt32LE(at) !== localMark) throw new UnreadableFile('damaged');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + packed > bytes.length) throw new UnreadableFile('damaged');
  const content = bytes.subarray(start, start + packed);
  // More than this is not unpacked, whatever the directory says of its size.
  const plain = isStored ? content : inflateRawSync(content, { maxOutputLength: largestPart });
  return plain.toString('utf8');
}
