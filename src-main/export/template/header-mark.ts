import type { HeaderText, Sheet } from '../foreign-workbook/sheet';
import { escapeXml, type Splice } from '../foreign-workbook/xml';
import { headerFooterCap } from '../header-footer';
import { childSplice } from './sheet-parts';

/** The state of a print in the sheet's own header, left; the firm's header stays beside it. */

export interface HeaderMark {
  readonly splices: readonly Splice[];
  /** Something of the sheet's own header had to go. */
  readonly isShortened: boolean;
}

/** `&` begins a code, so a real one is doubled; a figure after a code would be read as a size. */
const plain = (text: string): string => text.replaceAll('&', '&&').replaceAll(/\s+/g, ' ').trim();

/** Where the left part begins, behind its `&L`; null when there is none. Doubled `&` are no codes. */
function leftPart(header: string): number | null {
  for (let at = header.indexOf('&'); at >= 0; at = header.indexOf('&', at + 2))
    if (header[at + 1]?.toUpperCase() === 'L') return at + 2;
  return null;
}

const beginsWithPart = (header: string): boolean => /^&[LCR]/i.test(header);

/** A header with a mark in front of its left part. @param mark in words, not empty */
export function markedHeader(
  header: string,
  mark: string,
): { readonly text: string; readonly isShortened: boolean } {
  const own = plain(mark);
  const at = leftPart(header);
  // Text before the first part stands in the middle.
  const rest = header === '' || beginsWithPart(header) ? header : `&C${header}`;
  const text = at === null ? `&L${own}${rest}` : `${header.slice(0, at)}${own} ${header.slice(at)}`;
  if (text.length <= headerFooterCap) return { text, isShortened: false };
  return { text: `&L${own}`.slice(0, headerFooterCap), isShortened: true };
}

/** Marks every header that the sheet prints: odd pages, and even or first ones where they have their own. */
export function headerMark(sheet: Sheet, mark: string): HeaderMark {
  if (mark === '') return { splices: [], isShortened: false };
  const holder = sheet.children.find(({ tag }) => tag.local === 'headerFooter');
  if (holder === undefined) {
    const { text } = markedHeader('', mark);
    const xml = (prefix: string): string =>
      `<${prefix}headerFooter><${prefix}oddHeader>${escapeXml(text)}</${prefix}oddHeader></${prefix}headerFooter>`;
    return { splices: [childSplice(sheet, 'headerFooter', xml)], isShortened: false };
  }
  return remark(sheet, holder.tag, mark);
}

function remark(
  sheet: Sheet,
  { name, attributes, isEmpty, start, end }: Sheet['root'],
  mark: string,
): HeaderMark {
  const prefix = name.slice(0, -'headerFooter'.length);
  const wanted = [
    'oddHeader',
    ...(isOn(attributes.differentOddEven) ? ['evenHeader'] : []),
    ...(isOn(attributes.differentFirst) ? ['firstHeader'] : []),
  ];
  let isShortened = false;
  const splices: Splice[] = [];
  const missing = new Map<string, string>();
  for (const local of wanted) {
    const header = sheet.headers.get(local);
    const marked = markedHeader(header?.text ?? '', mark);
    isShortened ||= marked.isShortened;
    const text = escapeXml(marked.text);
    const element = `<${prefix}${local}>${text}</${prefix}${local}>`;
    if (header === undefined) missing.set(local, element);
    else if (header.tag.isEmpty)
      splices.push({ start: header.tag.start, end: header.tag.end, text: element });
    else splices.push({ start: header.start, end: header.end, text });
  }
  if (isEmpty) {
    const open = sheet.text.slice(start, end).replace(/\s*\/>$/, '>');
    return {
      splices: [{ start, end, text: `${open}${[...missing.values()].join('')}</${name}>` }],
      isShortened,
    };
  }
  return { splices: [...splices, ...insertions(sheet, missing, end)], isShortened };
}

const parts = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

/** New headers behind those that come before them. */
function insertions(sheet: Sheet, missing: ReadonlyMap<string, string>, begins: number): readonly Splice[] {
  return [...missing].map(([local, text]) => {
    const before = parts
      .slice(0, parts.indexOf(local))
      .flatMap((name) => sheet.headers.get(name) ?? [])
      .at(-1);
    const at = before === undefined ? begins : elementEnd(sheet.text, before);
    return { start: at, end: at, text };
  });
}

const elementEnd = (text: string, { tag, end }: HeaderText): number =>
  tag.isEmpty ? tag.end : text.indexOf('>', end) + 1;

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
