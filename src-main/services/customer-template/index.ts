import { basename } from 'node:path';
import type { CustomerTemplateReading } from '@shared/contract';
import type { TemplateChoice, TemplateForm } from '@shared/domain/customer-template';
import type { JobTemplate } from '../../export';
import { type AttachmentParts, addAttachments, locateAttachment } from '../attachments';
import type { CallContext } from '../context';
import type { ServiceCalls } from '../index';
import type { Addressed } from '../print-language';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';
import type { FileReading } from './read';
import { listTemplates, saveTemplate } from './save';

/** 顾客模板 (5.3.6): kept in versions, read, and named to the exporter as the file that a record goes into. */
export interface CustomerTemplates {
  /** Keeps a chosen file when it can be read, and tells what it asks for. @throws ServiceError `forbidden`, and as reading does */
  readonly load: (context: CallContext, form: TemplateForm, path: string) => Promise<CustomerTemplateReading>;
  /** The same of a file that is kept nowhere. @throws ServiceError */
  readonly read: (form: TemplateForm, path: string) => Promise<FileReading>;
  /** @throws ServiceError `not-found`, `file-missing` */
  readonly fileFor: (
    paper: Addressed & { readonly code?: string },
    choice: TemplateChoice,
  ) => Promise<JobTemplate>;
  /** The name proposed for what is filled. @throws ServiceError `not-found` */
  readonly fileNameFor: (choice: TemplateChoice, record: string) => Promise<string>;
}

/** The readers, which nothing needs before a template is looked at. */
const readers = () => import('./read');
const files = () => import('./file');

export function customerTemplates(parts: AttachmentParts): CustomerTemplates {
  const read: CustomerTemplates['read'] = async (form, path) => {
    const { settings } = await parts.store.read((db) => parts.load(db));
    return (await readers()).readCustomersFile(path, basename(path), form, settings);
  };
  return {
    read,
    load: async (context, form, path) => {
      demandRight(context, 'write');
      // Read before it is kept: what cannot be filled leaves no trace.
      const reading = await read(form, path);
      const [kept] = (await addAttachments(parts, context, [path])).attachments;
      if (kept === undefined) throw new ServiceError('file-missing', { file: basename(path) });
      return { ...reading, attachmentId: kept.id, fileName: kept.name };
    },
    fileFor: async (paper, choice) => (await files()).customerTemplateFile(parts.store, paper, choice),
    fileNameFor: async (choice, record) => (await files()).filledFileName(parts.store, choice, record),
  };
}

type TemplateChannel = 'customerTemplate.list' | 'customerTemplate.read' | 'customerTemplate.save';

/** Each write is one transaction with its history. */
export const customerTemplateChannels = (parts: AttachmentParts): Pick<ServiceCalls, TemplateChannel> => ({
  'customerTemplate.list': (_context, input) => parts.store.read((db) => listTemplates(db, input)),
  'customerTemplate.save': (context, input) =>
    parts.store.write((trx) => saveTemplate(trx, parts, context, input)),
  'customerTemplate.read': async (_context, { form, attachmentId }) => {
    const { path, info } = await locateAttachment(parts.store, attachmentId);
    const { settings } = await parts.store.read((db) => parts.load(db));
    const reading = await (await readers()).readCustomersFile(path, info.name, form, settings);
    return { ...reading, attachmentId };
  },
});
