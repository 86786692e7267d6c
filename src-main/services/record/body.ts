import { checkRecord, type RecordBody, type RecordKind, recordSchemas } from '@shared/domain/record';
import * as v from 'valibot';
import { refuseErrors, ServiceError } from '../service-error';

/**
 * A body as the schema of its kind has it, every day in it a real one.
 * @throws ServiceError `invalid`: `params` name the first place that breaks the schema, `findings` what its kind's rules refuse
 */
export function soundBody<K extends RecordKind>(kind: K, given: unknown): RecordBody<K> {
  if (!Object.hasOwn(recordSchemas, kind))
    throw new ServiceError('invalid', { path: 'kind', reason: 'picklist' });
  const body = shaped(kind, given);
  refuseErrors(checkRecord(kind, body));
  return body;
}

/** A body as the schema of its kind has it, also where the program itself wrote into it. @throws ServiceError `invalid` naming the place */
export function shaped<K extends RecordKind>(kind: K, given: unknown): RecordBody<K> {
  const schema: v.GenericSchema = recordSchemas[kind];
  const parsed = v.safeParse(schema, given, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    // The issue's message holds the value; its type and path do not.
    throw new ServiceError('invalid', { path: v.getDotPath(issue) ?? '', reason: issue.type });
  }
  return parsed.output as RecordBody<K>;
}
