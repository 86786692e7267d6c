import type { ExportRequest } from '@shared/contract';
import type { DeliveredFormat, DeliveryChoice } from '@shared/domain/delivery';
import { ServiceError } from '../service-error';
import { caseCode, type Subject } from './subject';

/** The export that makes the file: never the house's own copy. @throws ServiceError `not-found` for a form that does not print it */
export function requestOf(
  choice: DeliveryChoice,
  subject: Pick<Subject, 'codes'>,
  format: DeliveredFormat,
): ExportRequest {
  const { recordId, submissionId, code, language, recipient, templateId, replacesUnprintable } = choice;
  const customerTemplate =
    templateId === null ? undefined : ({ kind: 'kept', versionId: templateId } as const);
  if (!subject.codes.includes(code)) throw new ServiceError('not-found', { form: code, id: recordId });
  if (code === caseCode)
    return {
      form: code,
      complaintId: recordId,
      format,
      language,
      replacesUnprintable,
      ...(customerTemplate === undefined ? {} : { customerTemplate }),
    };
  return {
    form: 'record',
    code,
    recordId,
    format,
    language,
    recipient,
    replacesUnprintable,
    isInternal: false,
    ...(submissionId === null ? {} : { submissionId }),
    ...(customerTemplate === undefined ? {} : { customerTemplate }),
  };
}
