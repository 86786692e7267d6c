import type * as v from 'valibot';
import { isIndex } from './field-path';

const part = (of: unknown, key: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined;

/** One place of a body's schema: what may stand there. */
export interface SchemaNode {
  /** The schema itself, without `nullable` and `optional` around it. */
  readonly schema: unknown;
  /** valibot's name of it: `string`, `number`, `boolean`, `picklist`, `array`, `strict_object`, `union`, `literal` … */
  readonly type: string;
  /** Nothing (null) may stand there, too. */
  readonly isNullable: boolean;
  /** Most characters of a text, most rows of a list; undefined where there is no cap. */
  readonly max: number | undefined;
  /** Codes of a closed set. */
  readonly options: readonly string[];
}

/** What may stand under a dotted path; null where the schema has no such place. Any row stands for all rows of a list. */
export function schemaAt(schema: v.GenericSchema, path: string): SchemaNode | null {
  const found = path === '' ? schema : path.split('.').reduce<unknown>(below, schema);
  const plain = unwrapped(found);
  const type = part(plain, 'type');
  if (typeof type !== 'string') return null;
  const options = part(plain, 'options');
  return {
    schema: plain,
    type,
    isNullable: isNullable(found),
    max: capOf(plain),
    options:
      type === 'picklist' && Array.isArray(options) ? options.filter((each) => typeof each === 'string') : [],
  };
}

/** The keys of an object and what may stand under each; none for anything else. */
export const entriesOf = ({ schema }: SchemaNode): readonly (readonly [string, unknown])[] =>
  Object.entries(Object(part(schema, 'entries')));

function capOf(schema: unknown): number | undefined {
  const actions = part(schema, 'pipe');
  const caps = Array.isArray(actions)
    ? actions.filter((action) => part(action, 'type') === 'max_length')
    : [];
  const [cap] = caps.map((action) => part(action, 'requirement'));
  return typeof cap === 'number' ? cap : undefined;
}

/** Whether `nullable` stands anywhere around it: a field that came later is `optional` outside. */
function isNullable(schema: unknown): boolean {
  const wrapped = part(schema, 'wrapped');
  return part(schema, 'type') === 'nullable' || (wrapped !== undefined && isNullable(wrapped));
}

/** Behind `nullable` and `optional`. */
function unwrapped(schema: unknown): unknown {
  const wrapped = part(schema, 'wrapped');
  return wrapped === undefined ? schema : unwrapped(wrapped);
}

function below(schema: unknown, key: string): unknown {
  const plain = unwrapped(schema);
  return isIndex(key) || key === '*' ? part(plain, 'item') : part(part(plain, 'entries'), key);
}
