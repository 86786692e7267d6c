import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import type { ZipPart } from '../zip';
import { WorkbookError } from './fault';

/** Far above any form; a small archive that unpacks to more is no form. */
export const archiveCaps = {
  /** Bytes of the file. */
  packed: 20_000_000,
  entries: 4_000,
  /** Bytes of all parts together. */
  unpacked: 100_000_000,
  /** Bytes of a part that is read as XML. */
  xml: 20_000_000,
} as const;

/** What of the caps a reader may set lower. */
export interface ArchiveCaps {
  readonly entries: number;
  readonly unpacked: number;
}

/** The parts of a package, in the order in which they stand in the file. */
export class Package {
  constructor(private readonly byName: Map<string, Buffer>) {}

  get parts(): readonly ZipPart[] {
    return [...this.byName].map(([name, bytes]) => ({ name, bytes }));
  }

  get names(): readonly string[] {
    return [...this.byName.keys()];
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  bytes(name: string): Buffer | undefined {
    return this.byName.get(name);
  }

  /** A part as text. @throws WorkbookError `damaged` when it is missing or not UTF-8, `too-large` */
  text(name: string): string {
    const bytes = this.byName.get(name);
    if (bytes === undefined) throw new WorkbookError('damaged', { cause: `no part ${name}` });
    if (bytes.length > archiveCaps.xml) throw new WorkbookError('too-large', { cause: name });
    try {
      // The mark at the beginning stays, so that the part is written as it was read.
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch (cause) {
      throw new WorkbookError('damaged', { cause });
    }
  }

  /** A new part, or another content of one that is there. */
  set(name: string, content: string | Buffer): void {
    this.byName.set(name, typeof content === 'string' ? Buffer.from(content) : content);
  }
}

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** Files that are no archive tell what they are by their first bytes. */
function demandArchive(file: Buffer): void {
  if (file.length > archiveCaps.packed) throw new WorkbookError('too-large');
  if (file.subarray(0, compoundFile.length).equals(compoundFile))
    throw new WorkbookError(file.includes(encryptedPackage) ? 'encrypted' : 'old-format');
  if (file.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') throw new WorkbookError('not-a-workbook');
}

/** Unpacks a file in memory. @throws WorkbookError */
export async function readArchive(file: Buffer, caps: ArchiveCaps = archiveCaps): Promise<Package> {
  demandArchive(file);
  try {
    return await unpack(file, caps);
  } catch (cause) {
    throw cause instanceof WorkbookError ? cause : new WorkbookError('damaged', { cause });
  }
}

async function unpack(file: Buffer, caps: ArchiveCaps): Promise<Package> {
  // Names that lead out of the archive are refused by the reader itself.
  const archive = await fromBufferPromise(file, { lazyEntries: true });
  if (archive.entryCount > caps.entries) throw new WorkbookError('too-large');
  const parts = new Map<string, Buffer>();
  let left = caps.unpacked;
  for await (const entry of archive.eachEntry()) {
    demandReadable(entry, left, parts);
    if (entry.fileName.endsWith('/')) continue;
    const bytes = await buffer((await archive.openReadStreamPromise(entry)) as Readable);
    // The reader checks lengths only.
    if (crc32(bytes) !== entry.crc32) throw new WorkbookError('damaged', { cause: entry.fileName });
    left -= bytes.length;
    parts.set(entry.fileName, bytes);
  }
  return new Package(parts);
}

/** What the entry claims is checked while it is unpacked: the stream fails when more comes. */
function demandReadable(entry: Entry, left: number, parts: ReadonlyMap<string, Buffer>): void {
  if (entry.uncompressedSize > left) throw new WorkbookError('too-large');
  if (parts.has(entry.fileName)) throw new WorkbookError('damaged', { cause: `two of ${entry.fileName}` });
  if (entry.isEncrypted()) throw new WorkbookError('encrypted');
}
