import type * as v from 'valibot';
import { enquiryCategorySchema } from '../feedback/enquiry-categories';
import { wordsOf as wordsOfReport } from '../report/words';
import { civilDateSchema, idSchema, instantSchema } from '../scalars';
import { type RecordBody, type RecordKind, recordSchemas } from './kinds';

/** What of a schema is needed to walk a record beside it. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
}

/**
 * Fields that a search never tells of: finance is seen by right only, competitors are for the visit's report alone, and
 * counted figures are nobody's words.
 */
const hidden: ReadonlySet<string> = new Set(['finance', 'competitors', 'figures']);

/** No record holds more that anybody would look for; a log of 1,000 lines has about 300,000 characters. */
const mostCharacters = 400_000;

/** The text a record is found by: everything that was typed as words, not codes, days or figures. */
export function wordsOf<K extends RecordKind>(kind: K, body: RecordBody<K>): string {
  // A report leaves its internal notes out.
  if (kind === 'report') return wordsOfReport(body as RecordBody<'report'>);
  const found = new Set(textsIn(recordSchemas[kind], body));
  return [...found].join('\n').slice(0, mostCharacters);
}

const unspoken: ReadonlySet<unknown> = new Set([
  idSchema,
  civilDateSchema,
  instantSchema,
  enquiryCategorySchema,
]);

function textsIn(schema: v.GenericSchema, value: unknown): readonly string[] {
  if (value === null || value === undefined || unspoken.has(schema)) return [];
  const { type, entries = {}, item, wrapped } = schema as unknown as Node;
  if (wrapped !== undefined) return textsIn(wrapped, value);
  if (type === 'string') return typeof value === 'string' && value.trim() !== '' ? [value] : [];
  if (Array.isArray(value))
    return item === undefined ? [] : value.flatMap((each: unknown) => textsIn(item, each));
  return Object.entries(entries).flatMap(([key, each]) =>
    hidden.has(key) ? [] : textsIn(each, Reflect.get(Object(value), key)),
  );
}
