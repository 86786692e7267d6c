import { idSchema } from '@shared/domain/scalars';
import type * as v from 'valibot';
import { entriesOf, type SchemaNode, schemaAt } from '../../editor';

/** A row of the list under `path` with nothing in it and an id of its own. */
export function blankRow(schema: v.GenericSchema, path: string): { readonly id: string } {
  const blank = blankAt(schema, `${path}.0`);
  return { ...Object(blank), id: crypto.randomUUID() };
}

function blankAt(schema: v.GenericSchema, path: string): unknown {
  const node = schemaAt(schema, path);
  if (node === null || node.isNullable) return null;
  if (node.schema === idSchema) return crypto.randomUUID();
  return emptyOf(schema, path, node);
}

function emptyOf(schema: v.GenericSchema, path: string, node: SchemaNode): unknown {
  if (node.type === 'string') return '';
  if (node.type === 'boolean') return false;
  if (node.type === 'number') return 0;
  if (node.type === 'array') return [];
  if (node.type === 'picklist') return node.options[0];
  return Object.fromEntries(entriesOf(node).map(([key]) => [key, blankAt(schema, `${path}.${key}`)]));
}
