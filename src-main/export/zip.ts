import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

/** A file of an archive; its name in ASCII. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
}

const deflate = promisify(deflateRaw);

const versionNeeded = 20;
const methodDeflate = 8;
/** 1980-01-01, the earliest that fits: Excel writes it too, and equal contents make equal archives. */
const dosDate = 0x0021;
const dosTime = 0;

interface Packed {
  readonly name: Buffer;
  readonly checksum: number;
  readonly size: number;
  readonly bytes: Buffer;
}

/**
 * Packs parts into a ZIP archive. Compression runs in the platform's threads, so that the calling thread stays free; a spreadsheet is
 * far below the 4 GB and 65,535 parts that the plain format ends at.
 */
export async function zip(parts: readonly ZipPart[]): Promise<Buffer> {
  const packed = await Promise.all(parts.map(pack));
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of packed) {
    const header = localHeader(part);
    files.push(header, part.name, part.bytes);
    directory.push(directoryEntry(part, offset), part.name);
    offset += header.length + part.name.length + part.bytes.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...files, listed, endOfDirectory(packed.length, listed.length, offset)]);
}

async function pack({ name, bytes }: ZipPart): Promise<Packed> {
  return {
    name: Buffer.from(name, 'ascii'),
    checksum: crc32(bytes),
    size: bytes.length,
    bytes: await deflate(bytes),
  };
}

/** What stands alike in a file's own header and in the directory. */
function writeFacts(target: Buffer, at: number, { name, checksum, size, bytes }: Packed): void {
  target.writeUInt16LE(versionNeeded, at);
  target.writeUInt16LE(methodDeflate, at + 4);
  target.writeUInt16LE(dosTime, at + 6);
  target.writeUInt16LE(dosDate, at + 8);
  target.writeUInt32LE(checksum, at + 10);
  target.writeUInt32LE(bytes.length, at + 14);
  target.writeUInt32LE(size, at + 18);
  target.writeUInt16LE(name.length, at + 22);
}

function localHeader(part: Packed): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeFacts(header, 4, part);
  return header;
}

function directoryEntry(part: Packed, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(versionNeeded, 4);
  writeFacts(entry, 6, part);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
