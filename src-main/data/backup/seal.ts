import { type CipherGCM, createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import * as v from 'valibot';
import { BackupProblem } from './backup-problem';
import { parsedJson } from './parsed-json';

/** The first bytes of a backup with a password. One without is a plain ZIP archive, which any program opens. */
export const sealMagic = Buffer.from('KSDKSEAL1\n', 'latin1');

/** Bytes of a frame before sealing. */
const frameSize = 1 << 20;
const tagSize = 16;
const prefixSize = 7;

/** scrypt as OWASP names it for passwords (N = 2^17, r = 8, p = 1: 128 MB, about half a second). */
const usualCost = { N: 1 << 17, r: 8, p: 1 } as const;

const headerSchema = v.strictObject({
  cipher: v.literal('aes-256-gcm'),
  frame: v.literal(frameSize),
  /** Capped: a file from elsewhere must not make the program compute for hours. */
  N: v.picklist([1 << 14, 1 << 15, 1 << 16, 1 << 17, 1 << 18]),
  r: v.literal(8),
  p: v.literal(1),
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  prefix: v.pipe(v.string(), v.regex(/^[0-9a-f]{14}$/)),
});
type SealHeader = v.InferOutput<typeof headerSchema>;

const keyOf = (password: string, { salt, N, r, p }: SealHeader): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 512 * 1024 * 1024 };
    // The same password typed on two systems can come in two spellings of the same letters.
    scrypt(password.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });

/** Each frame has a nonce of its own that tells its place and whether it is the last: frames cannot be left out, swapped or cut off (STREAM, Hoang et al. 2015). */
function nonceOf({ prefix }: SealHeader, index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  Buffer.from(prefix, 'hex').copy(nonce);
  nonce.writeUInt32BE(index, prefixSize);
  nonce.writeUInt8(isLast ? 1 : 0, prefixSize + 4);
  return nonce;
}

/** Cuts a stream into pieces of one size; only the last may be shorter, and there is always a last one. */
abstract class Framed extends Transform {
  readonly #pending: Buffer[] = [];
  #length = 0;

  constructor(private readonly size: number) {
    super();
  }

  protected abstract work(frame: Buffer, isLast: boolean): Buffer;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#pending.push(chunk);
    this.#length += chunk.length;
    this.#emit(done, () => {
      // A full frame waits until it is known whether it is the last.
      while (this.#length > this.size) this.push(this.work(this.#take(this.size), false));
    });
  }

  override _flush(done: TransformCallback): void {
    this.#emit(done, () => this.push(this.work(this.#take(this.#length), true)));
  }

  #emit(done: TransformCallback, run: () => void): void {
    try {
      run();
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  #take(length: number): Buffer {
    const all =
      this.#pending.length === 1 ? (this.#pending[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#pending);
    this.#pending.length = 0;
    if (all.length > length) this.#pending.push(all.subarray(length));
    this.#length = all.length - length;
    return all.subarray(0, length);
  }
}

class Sealer extends Framed {
  #index = 0;
  #isBegun = false;

  constructor(
    private readonly key: Buffer,
    private readonly header: SealHeader,
    private readonly head: Buffer,
  ) {
    super(frameSize);
  }

  protected work(frame: Buffer, isLast: boolean): Buffer {
    const cipher: CipherGCM = createCipheriv(
      'aes-256-gcm',
      this.key,
      nonceOf(this.header, this.#index, isLast),
    );
    cipher.setAAD(this.head);
    const sealed = [cipher.update(frame), cipher.final(), cipher.getAuthTag()];
    this.#index += 1;
    const begin = this.#isBegun ? [] : [this.head];
    this.#isBegun = true;
    return Buffer.concat([...begin, ...sealed]);
  }
}

class Opener extends Framed {
  #index = 0;

  constructor(
    private readonly key: Buffer,
    private readonly header: SealHeader,
    private readonly head: Buffer,
    private readonly path: string,
  ) {
    super(frameSize + tagSize);
  }

  protected work(frame: Buffer, isLast: boolean): Buffer {
    const index = this.#index;
    this.#index += 1;
    try {
      if (frame.length < tagSize) throw new Error('cut');
      const decipher = createDecipheriv('aes-256-gcm', this.key, nonceOf(this.header, index, isLast));
      decipher.setAAD(this.head);
      decipher.setAuthTag(frame.subarray(frame.length - tagSize));
      return Buffer.concat([decipher.update(frame.subarray(0, frame.length - tagSize)), decipher.final()]);
    } catch {
      // A wrong password opens not even the first frame; neither does a first frame that was changed.
      throw index === 0
        ? new BackupProblem('wrong-password', this.path, 'the password does not open it')
        : new BackupProblem('damaged', this.path, `part ${index + 1} of the sealed content`);
    }
  }
}

/** Encrypts what passes: a head in plain words, then frames. */
export async function sealer(password: string): Promise<Transform> {
  const header: SealHeader = {
    cipher: 'aes-256-gcm',
    frame: frameSize,
    ...usualCost,
    salt: randomBytes(16).toString('hex'),
    prefix: randomBytes(prefixSize).toString('hex'),
  };
  const head = Buffer.concat([sealMagic, Buffer.from(`${JSON.stringify(header)}\n`)]);
  return new Sealer(await keyOf(password, header), header, head);
}

export interface SealedHead {
  /** Bytes before the first frame. */
  readonly length: number;
  /** Decrypts what stands behind the head. Nothing of a frame comes out before all of it has proven genuine. */
  opener(password: string): Promise<Transform>;
}

/** @param start the first kilobyte of the file @returns null for a file without a password @throws BackupProblem damaged */
export function sealedHeadOf(start: Buffer, path: string): SealedHead | null {
  if (!start.subarray(0, sealMagic.length).equals(sealMagic)) return null;
  const end = start.indexOf('\n', sealMagic.length);
  const header = v.safeParse(headerSchema, parsedJson(start.toString('latin1', sealMagic.length, end)));
  if (end === -1 || !header.success)
    throw new BackupProblem('damaged', path, 'the head of the sealed content');
  const head = Buffer.from(start.subarray(0, end + 1));
  return {
    length: head.length,
    opener: async (password) => new Opener(await keyOf(password, header.output), header.output, head, path),
  };
}
