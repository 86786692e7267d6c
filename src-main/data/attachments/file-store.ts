import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { largestFile } from '@shared/contract/files';
import { hashMeter, hashOfFile } from '../hash-stream';
import { syncFile, syncFolder } from '../sqlite/files';

/** Larger files are refused. */
export const largestAttachment = largestFile;

/** A file cannot become an attachment. */
export class AttachmentRefused extends Error {
  override readonly name = 'AttachmentRefused';
  constructor(
    readonly code: 'file-missing' | 'too-large',
    readonly path: string,
  ) {
    super(`${code}: ${path}`);
  }
}

export interface KeptFile {
  readonly sha256: string;
  readonly size: number;
}

export const attachmentPath = (folder: string, sha256: string): string => join(folder, sha256);

/**
 * Copies a file beside the database under the SHA-256 of its content, flushed before it gets that name; the same content is kept
 * once. @throws AttachmentRefused, or the file system's error
 */
export async function keepFile(folder: string, source: string): Promise<KeptFile> {
  const found = await stat(source).catch(() => null);
  if (found === null || !found.isFile()) throw new AttachmentRefused('file-missing', source);
  if (found.size > largestAttachment) throw new AttachmentRefused('too-large', source);
  return keepStream(folder, createReadStream(source), source);
}

/**
 * The same for a file that is only in memory (pasted, dropped). @throws AttachmentRefused with the name as its path, or the file
 * system's error
 */
export function keepBytes(folder: string, bytes: Uint8Array, name: string): Promise<KeptFile> {
  return keepStream(folder, Readable.from([bytes]), name);
}

async function keepStream(folder: string, content: Readable, source: string): Promise<KeptFile> {
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `${crypto.randomUUID()}.tmp`);
  try {
    const kept = await copyHashed(content, source, unfinished);
    const target = attachmentPath(folder, kept.sha256);
    if (existsSync(target) && (await isSound(folder, kept))) return kept;
    syncFile(unfinished);
    renameSync(unfinished, target);
    syncFolder(folder);
    return kept;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

async function copyHashed(content: Readable, source: string, target: string): Promise<KeptFile> {
  // The file may grow while it is read, so the cap holds for what was really copied.
  const meter = hashMeter((size) =>
    size > largestAttachment ? new AttachmentRefused('too-large', source) : null,
  );
  await pipeline(content, meter.stream, createWriteStream(target, { flags: 'wx' }));
  return meter.kept();
}

/** True when the kept file is there and its content is still the one its name says. */
export async function isSound(folder: string, { sha256, size }: KeptFile): Promise<boolean> {
  const path = attachmentPath(folder, sha256);
  const found = await stat(path).catch(() => null);
  if (found === null || found.size !== size) return false;
  return (await hashOfFile(path)) === sha256;
}

/** Removes what an interrupted copy left behind; call it when nobody copies. */
export function clearUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.endsWith('.tmp')) rmSync(join(folder, name), { force: true });
}
