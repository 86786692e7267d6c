import { namesFiles } from '@shared/domain/attachment';
import { customerRefSchema } from '@shared/domain/complaint/schema';
import { photoSchema } from '@shared/domain/photo';
import { civilDateSchema, idSchema, instantSchema } from '@shared/domain/scalars';
import type * as v from 'valibot';
import { entriesOf, genericPath, type SchemaNode, schemaAt } from '../../editor';
import type { Widget } from '../description';

/** Text of more characters than a line holds is typed in several lines. */
const longestLine = 200;

/** What enters a value: how the kind says, else how the schema at its path does; null where nothing can (lists, groups). */
export function widgetAt(
  schema: v.GenericSchema,
  path: string,
  overrides: Readonly<Record<string, Widget>> = {},
): Widget | null {
  const override = overrides[genericPath(path)];
  if (override !== undefined) return override;
  const node = schemaAt(schema, path);
  return node === null ? null : derived(schema, path, node);
}

function derived(schema: v.GenericSchema, path: string, node: SchemaNode): Widget | null {
  switch (node.type) {
    case 'string':
      return stringWidget(node, path);
    case 'number':
      return 'quantity';
    case 'boolean':
      return node.isNullable ? 'yes-no' : 'flag';
    case 'picklist':
      return 'choice';
    case 'array':
      return listWidget(schema, path);
    case 'union':
      return 'instant';
    default:
      return node.schema === customerRefSchema ? 'customer' : null;
  }
}

function stringWidget({ schema }: SchemaNode, path: string): Widget | null {
  if (schema === civilDateSchema) return 'date';
  if (schema === instantSchema) return 'instant';
  if (schema === idSchema) return path === 'companyId' ? 'company' : null;
  return path === 'complaintNumber' || path === 'complaintNumbers' ? 'complaint' : 'text';
}

function listWidget(schema: v.GenericSchema, path: string): Widget | null {
  const item = schemaAt(schema, `${path}.0`);
  if (item?.type === 'picklist') return 'choices';
  if (item?.schema === idSchema && namesFiles(path)) return 'files';
  return item !== null && isPhoto(item) ? 'photos' : null;
}

const photoKeys = Object.keys(photoSchema.entries);
const isPhoto = (item: SchemaNode): boolean => {
  const keys = new Set(entriesOf(item).map(([key]) => key));
  return photoKeys.every((key) => keys.has(key));
};

/** Lines of a text field: undefined for one line. */
export function linesOf(schema: v.GenericSchema, path: string): number | undefined {
  const max = schemaAt(schema, path)?.max;
  return max !== undefined && max > longestLine ? 3 : undefined;
}
