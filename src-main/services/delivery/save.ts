import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { type Delivery, mayFollow, stateOf } from '@shared/domain/delivery';
import { caps } from '@shared/domain/scalars';
import { plainFileName } from '@shared/forms';
import { hashOfFile } from '../../data';
import { writeWhole } from '../../export/write-file';
import type { CallContext } from '../context';
import { freePath } from '../free-path';
import type { Services } from '../index';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';

/** A copy that was read back and is what was kept. */
export interface SavedCopy {
  readonly path: string;
  readonly sha256: string;
}

/** Where bytes go and come back from; another one in tests of a failing stick. */
export interface CopyPort {
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** SHA-256 of what lies there now. */
  readonly hashOf: (path: string) => Promise<string>;
}

const disk: CopyPort = {
  write: writeWhole,
  hashOf: hashOfFile,
};

/**
 * Copies the files of a delivery into a folder or onto a stick, flushed and read back, and writes down where they are. A file that is
 * there already is never written over.
 * @throws ServiceError `forbidden`, `not-found`, `file-missing`, `copy-differs`; ExportError `disk-full`, `read-only`, `too-large`
 */
export async function saveDelivery(
  services: Pick<Services, 'deliveries' | 'attachments'>,
  context: CallContext,
  { deliveryId, folder }: { readonly deliveryId: string; readonly folder: string },
  port: CopyPort = disk,
): Promise<{ readonly delivery: Delivery; readonly copies: readonly SavedCopy[] }> {
  demandRight(context, 'write');
  const { delivery, number } = await services.deliveries.find(deliveryId);
  if (!mayFollow(delivery.facts, 'handed-over'))
    throw new ServiceError('forbidden', { why: 'delivery-state', state: stateOf(delivery.facts), number });
  const copies: SavedCopy[] = [];
  for (const { attachmentId, name, sha256 } of delivery.facts.files) {
    const { path: kept } = await services.attachments.locate(attachmentId);
    const path = freePath(folder, plainFileName(name), existsSync);
    await port.write(path, await readFile(kept));
    if ((await port.hashOf(path)) !== sha256) {
      await rm(path, { force: true });
      throw new ServiceError('copy-differs', { file: name });
    }
    copies.push({ path, sha256 });
  }
  const marked = await services.deliveries.mark(context, {
    id: delivery.id,
    state: 'handed-over',
    note: folder.slice(0, caps.line),
  });
  return { delivery: marked, copies };
}
