import { posix } from 'node:path';
import type { Package } from './archive';
import { escapeXml, prefixOf, scanXml, spliced } from './xml';

/** What a part of the package refers to (OPC, ISO 29500-2). */
export interface Relation {
  readonly id: string;
  /** Last word of its type: `worksheet`, `drawing`. */
  readonly kind: string;
  readonly type: string;
  /** Name of the part; null for what lies outside the package. */
  readonly target: string | null;
}

export const relationsName = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** The relations of a part, or of the package itself with ''. */
export function relationsOf(file: Package, part: string): readonly Relation[] {
  const name = part === '' ? '_rels/.rels' : relationsName(part);
  if (!file.has(name)) return [];
  const found: Relation[] = [];
  scanXml(file.text(name), {
    open: ({ local, attributes }) => {
      if (local !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      found.push({
        id,
        type,
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: mode === 'External' ? null : resolved(part, target),
      });
    },
  });
  return found;
}

const resolved = (part: string, target: string): string =>
  (target.startsWith('/') ? target : posix.join('/', posix.dirname(part), target)).replace(/^\/+/, '');

const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Adds a relation and answers its id. */
export function addRelation(file: Package, part: string, type: string, target: string): string {
  const name = relationsName(part);
  const ids = new Set(relationsOf(file, part).map(({ id }) => id));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const own = (prefix: string): string =>
    `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(`/${target}`)}"/>`;
  if (!file.has(name)) {
    file.set(
      name,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelations}">${own('')}</Relationships>`,
    );
    return id;
  }
  file.set(name, withChild(file.text(name), own));
  return id;
}

/** The text of a part with one more element at the end of its root. */
export function withChild(text: string, child: (prefix: string) => string): string {
  let prefix = '';
  let rootName = '';
  let isEmpty = false;
  let end = { start: 0, end: 0 };
  scanXml(text, {
    open: (tag, path) => {
      if (path.length > 0) return;
      rootName = tag.name;
      prefix = prefixOf(tag.name);
      isEmpty = tag.isEmpty;
    },
    close: (closing, path) => {
      if (path.length === 0) end = closing;
    },
  });
  if (!isEmpty) return spliced(text, [{ start: end.start, end: end.start, text: child(prefix) }]);
  const open = text.slice(end.start, end.end).replace(/\s*\/>$/, '>');
  return spliced(text, [{ ...end, text: `${open}${child(prefix)}</${rootName}>` }]);
}

const contentTypes = '[Content_Types].xml';

/** Tells the package's readers what files of an extension are. */
export function knowExtension(file: Package, extension: string, type: string): void {
  const text = file.text(contentTypes);
  let isKnown = false;
  scanXml(text, {
    open: ({ local, attributes }) => {
      isKnown ||= local === 'Default' && attributes.Extension?.toLowerCase() === extension;
    },
  });
  if (isKnown) return;
  // Defaults may stand anywhere among the overrides.
  file.set(
    contentTypes,
    withChild(text, (prefix) => `<${prefix}Default Extension="${extension}" ContentType="${type}"/>`),
  );
}

/** Tells the package's readers what a part is. */
export function knowPart(file: Package, part: string, type: string): void {
  file.set(
    contentTypes,
    withChild(
      file.text(contentTypes),
      (prefix) => `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`,
    ),
  );
}
