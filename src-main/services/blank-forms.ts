import { blankComplaint } from '@shared/domain/complaint';
import {
  type CaseInput,
  catalogue,
  type FormDefinition,
  formDefinitions,
  type PrintContext,
} from '@shared/forms';
import type { ExportFormat, ExportJob } from '../export';
import { ServiceError } from './service-error';

/** @throws ServiceError `not-found` for a code that no form has */
export function definitionOf(code: string): FormDefinition {
  const found = formDefinitions.get(code);
  if (found === undefined) throw new ServiceError('not-found', { form: code });
  return found;
}

/** A form with nothing filled in, to be written on by hand. @throws ServiceError `not-found` */
export function blankJob(code: string, format: ExportFormat, context: PrintContext): ExportJob {
  const { code: form } = definitionOf(code);
  if (form === 'RTSP01-01') return { form, format, context, entries: [], scope: { kind: 'blank' } };
  if (form === 'RTSP01-01-case' || form === 'transfer-slip')
    return { form, format, context, input: blankCase(context), isBlank: true };
  return { form: 'paper', code: form, format, context, input: catalogue.get(form)?.blank() ?? {} };
}

const blankCase = ({ printedAt }: PrintContext): CaseInput => ({
  stored: {
    id: '',
    number: '',
    version: 0,
    registeredAt: printedAt,
    registeredBy: '',
    formRevision: '',
    body: blankComplaint(),
  },
  dues: null,
  companyId: null,
});
