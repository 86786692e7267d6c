import { SaxesParser } from 'saxes';
import { WorkbookError } from './fault';

/** An element's tag with its place in the text; `end` is behind its `>`. */
export interface Tag {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without its prefix. */
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  /** `<a/>`. */
  readonly isEmpty: boolean;
}

/** Where an element ends: its closing tag, or for an empty one the tag itself. */
export interface Closing {
  readonly local: string;
  readonly start: number;
  readonly end: number;
}

export interface XmlListener {
  /** `path` holds the local names of the elements around it, the root first. */
  readonly open?: (tag: Tag, path: readonly string[]) => void;
  readonly close?: (closing: Closing, path: readonly string[]) => void;
  readonly text?: (text: string, path: readonly string[]) => void;
}

/** Sheets are shallow; what lies deeper is made to hurt. */
const deepest = 200;

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML and tells where each element stands in `text`, so that it can be changed there and nowhere else.
 * @throws WorkbookError `damaged` for what is not well-formed or declares a document type
 */
export function scanXml(text: string, { open, close, text: onText }: XmlListener): void {
  const parser = new SaxesParser<Record<never, never>>();
  const path: string[] = [];
  const fail = (cause: unknown): never => {
    throw new WorkbookError('damaged', { cause });
  };
  // A start tag begins at the last `<` before its end: values of attributes cannot hold one.
  const startBefore = (end: number): number => text.lastIndexOf('<', end - 1);
  parser.on('error', fail);
  // Entities of a document's own could blow up or reach for files.
  parser.on('doctype', () => fail('a document type is declared'));
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const end = parser.position;
    if (path.length > deepest) fail('too deep');
    const local = localOf(name);
    const own = attributes as Record<string, string>;
    open?.({ name, local, attributes: own, start: startBefore(end), end, isEmpty: isSelfClosing }, path);
    path.push(local);
  });
  parser.on('closetag', () => {
    const end = parser.position;
    const local = path.pop() ?? '';
    close?.({ local, start: startBefore(end), end }, path);
  });
  if (onText !== undefined) {
    const take = (part: string): void => onText(part, path);
    parser.on('text', take);
    parser.on('cdata', take);
  }
  parser.write(text).close();
}

/** An attribute by its local name, whatever its prefix. */
export function attributeOf({ attributes }: Tag, local: string): string | undefined {
  const plain = attributes[local];
  if (plain !== undefined) return plain;
  return Object.entries(attributes).find(([name]) => name.includes(':') && localOf(name) === local)?.[1];
}

/** `x:` of `x:sheetData`, '' of `sheetData`. */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML; what XML does not know is left out. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** A stretch of a text and what takes its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies changes that do not overlap; at one place they are put in in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let done = '';
  let at = 0;
  for (const { start, end, text: own } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new RangeError('changes overlap');
    done += text.slice(at, start) + own;
    at = end;
  }
  return done + text.slice(at);
}

/** A tag's own text with an attribute set to another value, or added. */
export function withAttribute(tagText: string, name: string, value: string): string {
  const known = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
  if (known.test(tagText)) return tagText.replace(known, (_, lead: string) => `${lead}"${escapeXml(value)}"`);
  return tagText.replace(/\s*\/?>$/, (end) => ` ${name}="${escapeXml(value)}"${end.trimStart()}`);
}
