import { basename } from 'node:path';
import type { TemplateReading } from '@shared/contract';
import type { Settings } from '@shared/domain/settings';
import type { FormTemplate } from '@shared/domain/template';
import type { Store } from '../data';
import { attachmentPath, isSound } from '../data/attachments/file-store';
import { findAttachments } from '../data/repositories/attachments';
import type { JobTemplate } from '../export';
import { type AttachmentParts, addAttachments, locateAttachment } from './attachments';
import type { CallContext } from './context';
import { demandRight } from './rights';
import { ServiceError } from './service-error';

/** Workbooks of the firm's own that revisions of the forms are filled into. */

/** The kept file of a revision's template, for an export; without a path when it is lost or was changed. */
export async function templateFileOf(
  store: Store,
  { attachmentId, fileName, mapping }: FormTemplate,
): Promise<JobTemplate> {
  const [info] = await store.read((db) => findAttachments(db, [attachmentId]));
  const isThere = info !== undefined && (await isSound(store.attachmentsFolder, info));
  const path = isThere ? attachmentPath(store.attachmentsFolder, info.sha256) : null;
  return { fileName, path, mapping };
}

/** The readers, which nothing needs before a template is loaded. */
const readers = () => import('./read-template');

/**
 * What a workbook holds of a form's fields: the proposed mapping.
 * @throws ServiceError `not-found` for a form, `file-missing`, `not-a-workbook`, `old-format`, `encrypted`, `damaged`, `too-large`
 */
export async function readTemplate(
  path: string,
  fileName: string,
  code: string,
  settings: Pick<Settings, 'companies'>,
): Promise<Omit<TemplateReading, 'attachmentId'>> {
  return (await readers()).readTemplate(path, fileName, code, settings);
}

/** The same of a kept file. @throws ServiceError as above, `not-found` for a file */
export async function readKeptTemplate(
  store: Store,
  attachmentId: string,
  code: string,
  settings: Pick<Settings, 'companies'>,
): Promise<TemplateReading> {
  const { path, info } = await locateAttachment(store, attachmentId);
  return { attachmentId, ...(await readTemplate(path, info.name, code, settings)) };
}

/**
 * Keeps a chosen workbook when it can be read as one, and tells what was recognised in it.
 * @throws ServiceError `forbidden` unless 管理员, and as above
 */
export async function loadTemplate(
  parts: AttachmentParts,
  context: CallContext,
  code: string,
  path: string,
): Promise<TemplateReading> {
  demandRight(context, 'settings');
  const { settings } = await parts.store.read((db) => parts.load(db));
  // Read before it is kept: what is no workbook leaves no trace.
  const reading = await readTemplate(path, basename(path), code, settings);
  const [kept] = (await addAttachments(parts, context, [path])).attachments;
  if (kept === undefined) throw new ServiceError('file-missing', { file: basename(path) });
  return { ...reading, attachmentId: kept.id, fileName: kept.name };
}
