import type { Furniture } from '@shared/forms';
import { fill } from '@shared/text';

/** Excel keeps 255 characters of a header or a footer, codes included. */
export const headerFooterCap = 255;

const size = '&8 ';

/** `&` begins a code, so a real one is doubled. */
const plain = (text: string): string => text.replaceAll('&', '&&').replaceAll('\n', ' ');

const pageNumber = (template: string): string => fill(plain(template), { page: '&P', pages: '&N' });

/** Cuts the longest part until all fit; a cut never leaves half a code. */
function within(parts: readonly { readonly code: string; readonly text: string }[]): string {
  const texts = parts.map(({ text }) => plain(text));
  const build = (): string =>
    parts.map(({ code }, index) => (texts[index] === '' ? '' : `${code}${size}${texts[index]}`)).join('');
  while (build().length > headerFooterCap) {
    const longest = texts.reduce(
      (best, text, index) => (text.length > (texts[best]?.length ?? 0) ? index : best),
      0,
    );
    const shorter = Array.from(texts[longest] ?? '')
      .slice(0, -2)
      .join('');
    const trailing = /&+$/.exec(shorter)?.[0].length ?? 0;
    texts[longest] = `${trailing % 2 === 1 ? shorter.slice(0, -1) : shorter}…`;
  }
  return build();
}

export function headerFooter(furniture: Furniture): {
  readonly oddHeader: string;
  readonly oddFooter: string;
} {
  const right = `&R${size}${pageNumber(furniture.headerRight)}`;
  const left = furniture.headerLeft === '' ? '' : `&L${size}${plain(furniture.headerLeft)}`;
  return {
    oddHeader: left + right,
    oddFooter: within([
      { code: '&L', text: furniture.footerLeft },
      { code: '&C', text: furniture.footerCenter },
      { code: '&R', text: furniture.footerRight },
    ]),
  };
}
