import type { ExportRequest } from '@shared/contract';
import { blankComplaint } from '@shared/domain/complaint';
import {
  type CaseInput,
  chosenIn,
  type FormDefinition,
  formDefinitions,
  type PrintContext,
  papers,
} from '@shared/forms';
import type { ExportJob } from '../export';
import { ServiceError } from './service-error';

type BlankRequest = Extract<ExportRequest, { readonly form: 'blank' }>;

/** @throws ServiceError `not-found` for a code that no form has */
export function definitionOf(code: string): FormDefinition {
  const found = formDefinitions.get(code);
  if (found === undefined) throw new ServiceError('not-found', { form: code });
  return found;
}

/** @throws ServiceError `not-found` for a revision that the form never had */
function demandRevision({ code, revision }: BlankRequest, { settings }: PrintContext): void {
  if (revision === undefined) return;
  const revisions = settings.forms.find((form) => form.code === code)?.revisions ?? [];
  if (!revisions.some((each) => each.revision === revision))
    throw new ServiceError('not-found', { form: code, revision });
}

/** A form with nothing filled in, to be written on by hand. @throws ServiceError `not-found` */
export function blankJob(request: BlankRequest, print: PrintContext): ExportJob {
  const { format } = request;
  const { code: form } = definitionOf(request.code);
  demandRevision(request, print);
  const context = { ...print, ...chosenIn(request) };
  if (form === 'RTSP01-01') return { form, format, context, entries: [], scope: { kind: 'blank' } };
  if (form === 'RTSP01-01-case' || form === 'transfer-slip')
    return { form, format, context, input: blankCase(context), isBlank: true };
  return { form: 'paper', code: form, format, context, input: papers.get(form)?.blank() ?? {} };
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
