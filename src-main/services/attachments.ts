import { basename, extname } from 'node:path';
import type { Answer, AttachmentInfo, Input } from '@shared/contract';
import { caps } from '@shared/domain/scalars';
import type { Reader, Store, Trx } from '../data';
import {
  AttachmentRefused,
  attachmentPath,
  isSound,
  type KeptFile,
  keepBytes,
  keepFile,
} from '../data/attachments/file-store';
import { canonicalJson, sha256 } from '../data/canonical';
import { type AttachmentRecord, findAttachments, insertAttachment } from '../data/repositories/attachments';
import { appendHistory } from '../data/repositories/history';
import type { CallContext } from './context';
import type { LoadEnvironment } from './environment';
import { demandRight } from './rights';
import { ServiceError } from './service-error';

export interface AttachmentParts {
  readonly store: Store;
  readonly load: LoadEnvironment;
  readonly nextId: () => string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.bmp': 'image/bmp',
  '.heic': 'image/heic',
  '.heif': 'image/heic',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.eml': 'message/rfc822',
  '.msg': 'application/vnd.ms-outlook',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xlsm': 'application/vnd.ms-excel.sheet.macroEnabled.12',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.zip': 'application/zip',
  '.mp4': 'video/mp4',
};

/**
 * Keeps the files a person chose, and names those that cannot be kept. Each is safe on the disk before it is written into the records.
 * @param paths chosen in the system's own dialog, never given by the screen
 * @throws ServiceError `forbidden`; `file-missing`, `too-large` with the file's name when none can be kept
 */
export async function addAttachments(
  parts: AttachmentParts,
  context: CallContext,
  paths: readonly string[],
): Promise<Answer<'attachment.pick'>> {
  demandRight(context, 'write');
  const kept: NamedFile[] = [];
  const refused: AttachmentRefused[] = [];
  for (const path of paths) {
    const file = await keepFile(parts.store.attachmentsFolder, path).catch(orRefusal);
    if (file instanceof AttachmentRefused) refused.push(file);
    else kept.push({ name: basename(path), file });
  }
  const [first] = refused;
  if (kept.length === 0 && first !== undefined) throw refusalOf(first);
  return {
    attachments: await record(parts, context, kept),
    refused: refused.map(({ path, code }) => ({ name: basename(path), code })),
  };
}

/**
 * Keeps a file that was pasted or dropped, by the same rules as a chosen one.
 * @throws ServiceError `forbidden`, `too-large` with the file's name
 */
export async function keepAttachment(
  parts: AttachmentParts,
  context: CallContext,
  { name, bytes }: Input<'attachment.keep'>,
): Promise<Answer<'attachment.keep'>> {
  demandRight(context, 'write');
  const file = await keepBytes(parts.store.attachmentsFolder, bytes, name).catch(orRefusal);
  if (file instanceof AttachmentRefused) throw refusalOf(file);
  const [kept] = await record(parts, context, [{ name, file }]);
  if (kept === undefined) throw new ServiceError('internal');
  return kept;
}

export interface NamedFile {
  readonly name: string;
  readonly file: KeptFile;
}

/** Writes kept files into the records, with their history. */
function record(
  parts: AttachmentParts,
  context: CallContext,
  kept: readonly NamedFile[],
): Promise<readonly AttachmentRecord[]> {
  return parts.store.write((trx) => recordFiles(trx, parts, context, kept));
}

/** The same in a transaction that is running. */
export async function recordFiles(
  trx: Trx,
  { load, nextId }: Pick<AttachmentParts, 'load' | 'nextId'>,
  context: CallContext,
  kept: readonly NamedFile[],
): Promise<readonly AttachmentRecord[]> {
  const at = (await load(trx)).instant(context.clock.now());
  const records = kept.map(
    ({ name, file }): AttachmentRecord => ({
      ...file,
      id: nextId(),
      name: shortened(name),
      mediaType: mediaTypes[extname(name).toLowerCase()] ?? 'application/octet-stream',
      addedAt: at,
      addedBy: context.operator.name,
    }),
  );
  for (const each of records) {
    await insertAttachment(trx, each);
    await appendHistory(trx, {
      at,
      operator: context.operator.name,
      area: 'attachment',
      recordId: each.id,
      action: 'add',
      reason: '',
      changes: [{ path: 'name', old: null, new: each.name }],
      recordHash: sha256(canonicalJson(each)),
    });
  }
  return records;
}

function orRefusal(error: unknown): AttachmentRefused {
  if (error instanceof AttachmentRefused) return error;
  throw error;
}

const refusalOf = ({ code, path }: AttachmentRefused): ServiceError =>
  new ServiceError(code, { file: basename(path) });

/** The name as chosen; a longer one keeps its beginning and its extension. */
function shortened(name: string): string {
  if (name.length <= caps.line) return name;
  const extension = extname(name).slice(0, 20);
  return name.slice(0, caps.line - extension.length) + extension;
}

export const listAttachments = async (
  db: Reader,
  { ids }: Input<'attachment.list'>,
): Promise<Answer<'attachment.list'>> => ({
  attachments: await findAttachments(db, ids),
});

/** Where an attachment lies, its content proven. @throws ServiceError `not-found`, `file-missing` */
export async function locateAttachment(
  store: Store,
  id: string,
): Promise<{ readonly path: string; readonly info: AttachmentInfo }> {
  const [info] = await store.read((db) => findAttachments(db, [id]));
  if (info === undefined) throw new ServiceError('not-found', { id });
  if (!(await isSound(store.attachmentsFolder, info)))
    throw new ServiceError('file-missing', { file: info.name });
  return { path: attachmentPath(store.attachmentsFolder, info.sha256), info };
}
