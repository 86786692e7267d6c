import * as v from 'valibot';
import { enquiryCategorySchema } from '../../domain/feedback';
import { civilDateSchema, idSchema, instantSchema, quantitySchema } from '../../domain/scalars';

/** What of a valibot schema is needed to fill it. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly item?: unknown;
  readonly wrapped?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

const prose =
  '端子压接高度偏低导致接触电阻升高，已隔离在库批次并安排全数检查；原因为压接模具磨损超过更换周期，措施为缩短点检间隔并增加首件留样。';
const mostRows = 60;

const capOf = ({ pipe = [] }: Node): number =>
  Number(pipe.find(({ type }) => type === 'max_length')?.requirement ?? 0);

const greatestOf = ({ pipe = [] }: Node): number =>
  Number(pipe.find(({ type }) => type === 'max_value')?.requirement ?? 0);

/** Begins with the field's name, so that a field left out of a print is missed. */
const written = (length: number, field: string): string =>
  (field + prose.repeat(Math.ceil(length / prose.length))).slice(0, length);

function filled(schema: unknown, field: string): unknown {
  if (schema === idSchema) return '00000000-0000-4000-8000-000000000002';
  if (schema === civilDateSchema) return '2026-11-21';
  if (schema === instantSchema) return '2026-11-21T14:03+08:00';
  if (schema === quantitySchema) return 123_456_789;
  if (schema === enquiryCategorySchema) return 'other';
  const node = schema as Node;
  switch (node.type) {
    case 'strict_object':
      return Object.fromEntries(
        Object.entries(node.entries ?? {}).map(([key, each]) => [key, filled(each, `${field}.${key}`)]),
      );
    case 'array':
      return Array.from({ length: Math.min(capOf(node), mostRows) }, () => filled(node.item, field));
    case 'nullable':
    case 'optional':
      return filled(node.wrapped, field);
    case 'picklist':
      return node.options?.at(-1);
    case 'literal':
      return node.literal;
    case 'boolean':
      return false;
    case 'number':
      return greatestOf(node);
    default:
      return written(capOf(node), field);
  }
}

/** A record with every field at its own cap and up to 60 rows in its lists, made from its schema. */
export const atCaps = <Schema extends v.GenericSchema>(schema: Schema): v.InferOutput<Schema> =>
  v.parse(schema, filled(schema, ''));
