import type { DeliveredFile } from '@shared/domain/delivery';
import type { TemplateNote } from '@shared/domain/template';
import type { Reader, Store, Trx } from '../../data';
import { AttachmentRefused, isSound, keepBytes } from '../../data/attachments/file-store';
import { findAttachments } from '../../data/repositories/attachments';
import { findMadeFile, insertMadeFile } from '../../data/repositories/deliveries';
import { type AttachmentParts, recordFiles } from '../attachments';
import type { CallContext } from '../context';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';

/** A file drawn for a customer, before it is kept. */
export interface DrawnFile {
  /** SHA-256 of what it is made of. */
  readonly key: string;
  readonly recordId: string;
  readonly name: string;
  readonly code: string;
  readonly bytes: Uint8Array;
  readonly notes: readonly TemplateNote[];
}

export interface MadeFile {
  readonly file: DeliveredFile;
  readonly notes: readonly TemplateNote[];
}

/** The file that was made of the same before; null where there is none, or its bytes are gone. */
export async function madeFileOf(store: Store, key: string, code: string): Promise<MadeFile | null> {
  const made = await store.read((db) => readMade(db, key, code));
  if (made === null) return null;
  return (await isSound(store.attachmentsFolder, made.file)) ? made : null;
}

async function readMade(db: Reader, key: string, code: string): Promise<MadeFile | null> {
  const made = await findMadeFile(db, key);
  if (made === null) return null;
  const [info] = await findAttachments(db, [made.attachment_id]);
  if (info === undefined) return null;
  const { id: attachmentId, name, sha256, size } = info;
  return {
    file: { attachmentId, name, sha256, size, code },
    notes: JSON.parse(made.notes) as readonly TemplateNote[],
  };
}

/**
 * Keeps drawn bytes as what every road takes from now on (docs/adr/0014); somebody who made them first is followed.
 * @throws ServiceError `forbidden`, `too-large`
 */
export async function keepMade(
  parts: AttachmentParts,
  context: CallContext,
  drawn: DrawnFile,
): Promise<DeliveredFile> {
  demandRight(context, 'write');
  const kept = await keepBytes(parts.store.attachmentsFolder, drawn.bytes, drawn.name).catch(refused);
  return parts.store.write(async (trx) => {
    const before = await readMade(trx, drawn.key, drawn.code);
    return before?.file ?? insert(trx, parts, context, drawn, kept);
  });
}

async function insert(
  trx: Trx,
  parts: AttachmentParts,
  context: CallContext,
  { key, recordId, name, code, notes }: DrawnFile,
  file: Awaited<ReturnType<typeof keepBytes>>,
): Promise<DeliveredFile> {
  const [info] = await recordFiles(trx, parts, context, [{ name, file }]);
  if (info === undefined) throw new ServiceError('internal');
  const { id: attachmentId, sha256, size } = info;
  await insertMadeFile(trx, {
    key,
    attachment_id: attachmentId,
    record_id: recordId,
    notes: JSON.stringify(notes),
  });
  return { attachmentId, name: info.name, sha256, size, code };
}

function refused(cause: unknown): never {
  if (cause instanceof AttachmentRefused) throw new ServiceError(cause.code, { file: cause.path });
  throw cause;
}
