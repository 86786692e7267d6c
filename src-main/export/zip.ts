import { buffer } from 'node:stream/consumers';

/** A file of an archive. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The earliest time that fits, in the PC's own zone as the format wants it: equal contents make equal archives. */
const mtime = new Date(1980, 0, 1);

/** Packs parts into a ZIP archive. Compression runs in the platform's threads, so that the calling thread stays free. */
export async function zip(parts: readonly ZipPart[]): Promise<Buffer> {
  const { ZipFile } = await import('yazl');
  const archive = new ZipFile();
  for (const { name, bytes } of parts) {
    archive.addBuffer(bytes, name, { mtime, forceDosTimestamp: true });
  }
  archive.end();
  return buffer(archive.outputStream);
}
