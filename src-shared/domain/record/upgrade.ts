import * as v from 'valibot';
import { type RecordBody, type RecordKind, recordSchemas } from './kinds';

/**
 * A kept body with the fields that came after it was written, each with nothing in it. A body that is not of its kind stays as it is:
 * saying what is wrong with it is for the proof of the records, not for reading them.
 */
export function withLaterFields<K extends RecordKind>(kind: K, body: unknown): RecordBody<K> {
  const schema: v.GenericSchema = recordSchemas[kind];
  const parsed = v.safeParse(schema, body);
  return (parsed.success ? parsed.output : body) as RecordBody<K>;
}
