import type * as v from 'valibot';
import { schemaAt } from './schema-node';

/**
 * The most characters the text under a path may have, read from the schema itself, so that a field never promises more than a save
 * takes; undefined where the path is unknown or its text has no cap.
 */
export const textCapAt = (schema: v.GenericSchema, path: string): number | undefined =>
  schemaAt(schema, path)?.max;
