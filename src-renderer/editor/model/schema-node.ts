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
  /** Both ends of what a number may be; undefined where one of them is open. */
  readonly limits: { readonly least: number; readonly most: number } | undefined;
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
    max: requirementOf(plain, 'max_length'),
    limits: limitsOf(plain),
    options:
      type === 'picklist' && Array.isArray(options) ? options.filter((each) => typeof each === 'string') : [],
  };
}

/** The keys of an object and what may stand under each; none for anything else. */
export const entriesOf = ({ schema }: SchemaNode): readonly (readonly [string, unknown])[] =>
  Object.entries(Object(part(schema, 'entries')));

/** What an action of a schema asks for, such as the most characters; undefined where it has no such action. */
function requirementOf(
  schema: unknown,
  action: 'max_length' | 'min_value' | 'max_value',
): number | undefined {
  const actions = part(schema, 'pipe');
  const found = Array.isArray(actions) ? actions.find((each) => part(each, 'type') === action) : undefined;
  const asked = part(found, 'requirement');
  return typeof asked === 'number' ? asked : undefined;
}

function limitsOf(schema: unknown): SchemaNode['limits'] {
  const least = requirementOf(schema, 'min_value');
  const most = requirementOf(schema, 'max_value');
  return least === undefined || most === undefined ? undefined : { least, most };
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
