import { readFile } from 'node:fs/promises';
import type { TemplateReading } from '@shared/contract';
import type { Settings } from '@shared/domain/settings';
import { recognise, unmappedOf } from '@shared/domain/template';
import { fieldCatalogue, withTemplateNames } from '@shared/forms';
import { openWorkbook, sheetsToRecognise, WorkbookError } from '../export/template';
import { definitionOf } from './blank-forms';
import { ServiceError } from './service-error';

/** What a workbook holds of a form's fields (see template-files.ts). @throws ServiceError */
export async function readTemplate(
  path: string,
  fileName: string,
  code: string,
  { companies }: Pick<Settings, 'companies'>,
): Promise<Omit<TemplateReading, 'attachmentId'>> {
  const form = definitionOf(code);
  const catalogue = fieldCatalogue(form);
  const sheets = await sheetsOf(path, fileName);
  const names = companies.entities.flatMap(({ name, englishName }) => [name, englishName]);
  const proposal = recognise(sheets, withTemplateNames(form, catalogue), {
    'head.company': [companies.combinedName, ...names],
  });
  return {
    fileName,
    catalogue,
    sheets: sheets.map(({ name }) => name),
    proposal: { ...proposal, unmapped: unmappedOf(proposal, catalogue) },
  };
}

async function sheetsOf(path: string, file: string) {
  try {
    return sheetsToRecognise(await openWorkbook(await readFile(path)));
  } catch (cause) {
    if (cause instanceof WorkbookError) throw new ServiceError(cause.fault, { file });
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new ServiceError('file-missing', { file });
    throw cause;
  }
}
