import { UnreadableFile } from './unreadable-file';

/** One thing after another of an XML text; names without their prefix. No entity is declared, so none can grow. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Reads each character once. @throws UnreadableFile `damaged` */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const until = open < 0 ? xml.length : open;
    if (until > at) yield { kind: 'text', text: unescaped(xml.slice(at, until)) };
    if (open < 0) return;
    if (xml.startsWith('<![CDATA[', open)) {
      const end = after(xml, ']]>', open);
      yield { kind: 'text', text: xml.slice(open + 9, end - 3) };
      at = end;
    } else if (xml.startsWith('<!--', open)) at = after(xml, '-->', open);
    else if (xml.startsWith('<?', open)) at = after(xml, '?>', open);
    // A document type could declare entities; no workbook has one.
    else if (xml.startsWith('<!', open)) throw new UnreadableFile('damaged');
    else {
      const end = tagEnd(xml, open + 1);
      yield tagOf(xml.slice(open + 1, end));
      at = end + 1;
    }
  }
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new UnreadableFile('damaged');
  return at + mark.length;
}

/** Where a tag ends; a `>` inside quotes does not end it. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const sign = xml.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  throw new UnreadableFile('damaged');
}

function tagOf(inside: string): XmlToken {
  const isEmpty = inside.endsWith('/');
  const isClose = inside.startsWith('/');
  const body = inside.slice(isClose ? 1 : 0, isEmpty ? -1 : undefined);
  const cut = body.search(/\s/);
  const full = cut < 0 ? body : body.slice(0, cut);
  const name = full.slice(full.indexOf(':') + 1);
  if (isClose) return { kind: 'close', name };
  return { kind: 'open', name, attributes: cut < 0 ? '' : body.slice(cut), isEmpty };
}

/** An attribute by its name without prefix; '' where there is none. */
export function attribute(attributes: string, name: string): string {
  const found = new RegExp(`(?:\\s|:)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return unescaped(found?.[1] ?? found?.[2] ?? '');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
        if (typeof name === 'string') return named[name] ?? whole;
        const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : text;
