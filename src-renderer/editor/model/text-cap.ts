import type * as v from 'valibot';
import { isIndex } from './field-path';

/**
 * The most characters the text under a path may have, read from the schema itself, so that a field never promises more than a save
 * takes; undefined where the path is unknown or its text has no cap.
 */
export function textCapAt(schema: v.GenericSchema, path: string): number | undefined {
  const found = path.split('.').reduce<unknown>((within, key) => below(within, key), schema);
  const actions = part(unwrapped(found), 'pipe');
  const caps = Array.isArray(actions)
    ? actions.filter((action) => part(action, 'type') === 'max_length')
    : [];
  const [cap] = caps.map((action) => part(action, 'requirement'));
  return typeof cap === 'number' ? cap : undefined;
}

const part = (of: unknown, key: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined;

/** Behind `nullable` and `optional`. */
function unwrapped(schema: unknown): unknown {
  const wrapped = part(schema, 'wrapped');
  return wrapped === undefined ? schema : unwrapped(wrapped);
}

function below(schema: unknown, key: string): unknown {
  const plain = unwrapped(schema);
  return isIndex(key) ? part(plain, 'item') : part(part(plain, 'entries'), key);
}
