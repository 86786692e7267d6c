import { TableError } from './fault';

/** Characters of a text file, whatever program wrote it: with a mark UTF-8 or UTF-16, without one UTF-8, else GB 18030 (GBK). */
export function decodeText(bytes: Buffer): string {
  const marked = markOf(bytes);
  if (marked !== null) return decoded(bytes, marked) ?? damaged();
  // No text has these, and a picture or a program has them soon.
  if (bytes.subarray(0, 4096).includes(0)) damaged();
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030') ?? damaged();
}

function damaged(): never {
  throw new TableError('damaged');
}

function markOf(bytes: Buffer): string | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return 'utf-8';
  if (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return 'utf-16le';
  return bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff])) ? 'utf-16be' : null;
}

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not of this encoding; the caller asks for the next.
    return null;
  }
}
