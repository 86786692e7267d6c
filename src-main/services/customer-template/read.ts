import { readFile } from 'node:fs/promises';
import type { CustomerTemplateReading } from '@shared/contract';
import { isWordFile, type TemplateForm } from '@shared/domain/customer-template';
import type { Settings } from '@shared/domain/settings';
import { type FieldCatalogue, recognise, type TemplateProposal } from '@shared/domain/template';
import { templateCatalogue, templateFields } from '@shared/forms';
import { drawnSheets, openWorkbook, sheetsToRecognise, WorkbookError } from '../../export/template';
import { TagError, tagsOfDocument } from '../../export/word-template';
import { definitionOf } from '../blank-forms';
import { ServiceError } from '../service-error';

/** What can be read of a file before it is kept. */
export type FileReading = Omit<CustomerTemplateReading, 'attachmentId'>;

/**
 * What a customer's file asks for: a workbook's cells as they are recognised and how its sheets look; a document's tags.
 * @throws ServiceError `file-missing`, `not-a-workbook`, `old-format`, `encrypted`, `damaged`, `too-large`
 */
export async function readCustomersFile(
  path: string,
  fileName: string,
  form: TemplateForm,
  { companies }: Pick<Settings, 'companies'>,
): Promise<FileReading> {
  const catalogue = catalogueOf(form);
  try {
    const bytes = await readFile(path);
    if (isWordFile(fileName)) return await documentReading(bytes, fileName, form, catalogue);
    const book = await openWorkbook(bytes);
    const names = companies.entities.flatMap(({ name, englishName }) => [name, englishName]);
    const proposal = recognise(sheetsToRecognise(book), catalogue, {
      'supplier.name': [companies.combinedName, ...names],
    });
    return { fileName, form, kind: 'workbook', catalogue, sheets: drawnSheets(book), proposal };
  } catch (cause) {
    if (cause instanceof TagError)
      throw new ServiceError('broken-tags', { file: fileName, tags: cause.tags.join(' ') });
    if (cause instanceof WorkbookError) throw new ServiceError(cause.fault, { file: fileName });
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new ServiceError('file-missing', { file: fileName });
    throw cause;
  }
}

function catalogueOf(form: TemplateForm): FieldCatalogue {
  const names = templateFields.get(form);
  if (names === undefined) throw new ServiceError('not-found', { form });
  return templateCatalogue(definitionOf(form), names);
}

/** A document names its fields itself: nothing is left to be pointed at. */
async function documentReading(
  bytes: Buffer,
  fileName: string,
  form: TemplateForm,
  catalogue: FieldCatalogue,
): Promise<FileReading> {
  const known = new Set([
    ...catalogue.fields.map(({ field }) => field),
    ...catalogue.lists.flatMap(({ list, fields }) => [
      list,
      ...fields.map(({ field }) => `${list}.${field}`),
    ]),
  ]);
  const tags = await tagsOfDocument(bytes);
  const proposal: TemplateProposal = {
    cells: [],
    repeats: [],
    unmapped: [...known].filter((name) => !tags.includes(name)),
    unknown: tags.filter((name) => !known.has(name)),
  };
  const used = tags.filter((name) => known.has(name));
  return { fileName, form, kind: 'document', catalogue, sheets: [], proposal, tags: used };
}
