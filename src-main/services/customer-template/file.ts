import { basename, extname } from 'node:path';
import { type TemplateChoice, type TemplateVersion, templateForms } from '@shared/domain/customer-template';
import { exportFileName } from '@shared/forms/file-name';
import type { Store } from '../../data';
import { findAttachments } from '../../data/repositories/attachments';
import { findTemplateVersion } from '../../data/repositories/customer-templates';
import type { JobTemplate } from '../../export';
import { locateAttachment } from '../attachments';
import { type Addressed, readerOf } from '../print-language';
import { ServiceError } from '../service-error';

/** @throws ServiceError `not-found` */
export async function demandVersion(store: Store, id: string): Promise<TemplateVersion> {
  const found = await store.read((db) => findTemplateVersion(db, id));
  if (found === null) throw new ServiceError('not-found', { id });
  return found;
}

/**
 * The customer's file that a form's record is filled into.
 * @throws ServiceError `not-found` for a version of another form, a form that fills none and another customer's record; `file-missing`
 */
export async function customerTemplateFile(
  store: Store,
  paper: Addressed & { readonly code?: string },
  choice: TemplateChoice,
): Promise<JobTemplate> {
  const code = paper.code ?? paper.form;
  if (!templateForms.some((form) => form === code)) throw new ServiceError('not-found', { form: code });
  const version = choice.kind === 'kept' ? await demandVersion(store, choice.versionId) : null;
  const content = version?.content ?? null;
  if (content !== null && content.form !== code) throw new ServiceError('not-found', { form: code });
  // What one customer is told is never written into another's sheet.
  const reader = await store.read((db) => readerOf(db, paper));
  if (version !== null && reader !== null && reader !== version.customerId)
    throw new ServiceError('not-found', { id: version.id });
  const own = choice.kind === 'once' ? choice : content;
  if (own === null) throw new ServiceError('not-found', { form: code });
  const { path, info } = await locateAttachment(store, own.attachmentId);
  return { fileName: info.name, path, mapping: own.mapping, isCustomers: true };
}

/** Word and macros keep their own endings. A template of a spreadsheet program becomes the document that is made of it. */
const endings: Readonly<Record<string, 'xlsm' | 'docx' | 'docm'>> = {
  '.xlsm': 'xlsm',
  '.xltm': 'xlsm',
  '.docx': 'docx',
  '.dotx': 'docx',
  '.docm': 'docm',
  '.dotm': 'docm',
};

/** The name proposed for a filled file: the customer's own, and the record's number. */
export async function filledFileName(store: Store, choice: TemplateChoice, record: string): Promise<string> {
  const id =
    choice.kind === 'once'
      ? choice.attachmentId
      : (await demandVersion(store, choice.versionId)).content.attachmentId;
  const [info] = await store.read((db) => findAttachments(db, [id]));
  if (info === undefined) throw new ServiceError('not-found', { id });
  const ending = extname(info.name);
  const title = basename(info.name, ending);
  return exportFileName({ formNumber: '', title, record }, endings[ending.toLowerCase()] ?? 'xlsx');
}
