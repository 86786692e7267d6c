import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Bytes pass through it; afterwards it tells what they were. */
export interface HashMeter {
  readonly stream: Transform;
  /** Once all has passed. */
  readonly kept: () => { readonly sha256: string; readonly size: number };
}

/** @param refusal of so many bytes: what ends the stream, null lets them pass */
export function hashMeter(refusal: (size: number) => Error | null = () => null): HashMeter {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length;
      hash.update(chunk);
      const refused = refusal(size);
      if (refused === null) done(null, chunk);
      else done(refused);
    },
  });
  return { stream, kept: () => ({ sha256: hash.digest('hex'), size }) };
}

/** SHA-256 of what lies in a file now. @throws the file system's error */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
