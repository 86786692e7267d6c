import { cleanText, type FieldValue, type FormData } from '@shared/forms';
import type Docxtemplater from 'docxtemplater';
import { type Package, readArchive } from '../foreign-workbook/archive';
import { WorkbookError } from '../foreign-workbook/fault';
import { zip } from '../zip';

/**
 * A customer's Word document: `{{name}}` anywhere, rows between `{{#list}}` and `{{/list}}` (docs/template-fields.md). docxtemplater joins
 * what Word split into runs and repeats rows and paragraphs; every part that has no tag stays byte for byte.
 */

/** The document's own parts beside what a library made of them. */
interface Opened {
  readonly file: Package;
  readonly document: Docxtemplater<unknown>;
}

type Scope = Readonly<Record<string, unknown>>;

async function open(bytes: Buffer): Promise<Opened> {
  // Names, sizes and check sums are looked at before a library unpacks it.
  const file = await readArchive(bytes);
  if (!file.has('word/document.xml')) throw new WorkbookError('not-a-workbook');
  const [{ default: Word }, { default: PizZip }] = await Promise.all([
    import('docxtemplater'),
    import('pizzip'),
  ]);
  try {
    const document: Docxtemplater<unknown> = new Word(new PizZip(bytes), {
      delimiters: { start: '{{', end: '}}' },
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: () => '',
      parser: (name) => ({ get: (scope: Scope) => ownValue(scope, name.trim()) }),
    });
    demandPlainTags(file, document);
    return { file, document };
  } catch (cause) {
    if (cause instanceof TagError) throw cause;
    throw tagError(cause) ?? new WorkbookError('damaged', { cause });
  }
}

/** Only names of ours: nothing that every object has. */
const ownValue = (scope: Scope, name: string): unknown =>
  Object.hasOwn(scope, name) ? scope[name] : undefined;

/** `{{@name}}` would put a person's text into the document as its own markup. @throws TagError */
function demandPlainTags(file: Package, document: Docxtemplater<unknown>): void {
  const raw = templatedParts(file).flatMap((part) =>
    [...document.getFullText(part).matchAll(/\{\{\s*(@[^{}]*)\}\}/g)].map(([, name = '']) => name.trim()),
  );
  if (raw.length > 0) throw new TagError([...new Set(raw)].slice(0, 10));
}

/** A tag that is not closed, or a list that ends where it did not begin. */
export class TagError extends Error {
  override readonly name = 'TagError';

  /** @param tags those that are wrong */
  constructor(readonly tags: readonly string[]) {
    super(tags.join(' '));
  }
}

/** What the library says of tags; null for any other failure. */
function tagError(cause: unknown): TagError | null {
  if (!(cause instanceof Error) || cause.name !== 'TemplateError' || !('properties' in cause)) return null;
  const { errors = [cause] } = cause.properties as { readonly errors?: readonly object[] };
  const tags = errors.flatMap((each) => {
    const { xtag } = ('properties' in each ? each.properties : {}) as { readonly xtag?: unknown };
    return typeof xtag === 'string' ? [xtag.trim().slice(0, 60)] : [];
  });
  return new TagError([...new Set(tags)].slice(0, 10));
}

/** The names between its braces, each once, `list.column` within a list. @throws WorkbookError, TagError */
export async function tagsOfDocument(bytes: Buffer): Promise<readonly string[]> {
  const { file, document } = await open(bytes);
  const names = new Set<string>();
  for (const part of templatedParts(file)) {
    let lists: readonly string[] = [];
    for (const [, sign = '', name = ''] of document.getFullText(part).matchAll(tag)) {
      if (sign === '/') lists = lists.slice(0, -1);
      else names.add(fullName(name, lists.at(-1)));
      if (sign === '#' || sign === '^') lists = [...lists, name];
    }
  }
  return [...names];
}

const tag = /\{\{\s*([#/^]?)\s*([^{}]+?)\s*\}\}/g;

const fullName = (name: string, list: string | undefined): string =>
  list === undefined || name.startsWith(`${list}.`) ? name : `${list}.${name}`;

/** Parts in which a person writes: the text, heads and feet of pages, notes. */
const templatedParts = ({ names }: Package): readonly string[] =>
  names.filter((name) => /^word\/(document|header\d*|footer\d*|footnotes|comments)\.xml$/.test(name));

/** Fills a document. @throws WorkbookError */
export async function fillDocument(bytes: Buffer, data: Pick<FormData, 'fields' | 'lists'>): Promise<Buffer> {
  const { file, document } = await open(bytes);
  document.render(scopeOf(data));
  const made = document.getZip() as { file(name: string): { asNodeBuffer(): Buffer } | null };
  for (const name of file.names) {
    const content = made.file(name)?.asNodeBuffer();
    if (content !== undefined && file.bytes(name)?.equals(content) !== true) file.set(name, content);
  }
  return zip(file.parts);
}

const textOf = ({ text }: FieldValue): string => cleanText(text);

function scopeOf({ fields, lists }: Pick<FormData, 'fields' | 'lists'>): Scope {
  const texts = (values: Readonly<Record<string, FieldValue>>, prefix: string): Scope =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, textOf(value)]));
  return {
    ...texts(fields, ''),
    ...Object.fromEntries(
      Object.entries(lists).map(([list, rows]) => [
        list,
        rows.map((row) => ({ ...texts(row, ''), ...texts(row, `${list}.`) })),
      ]),
    ),
  };
}
