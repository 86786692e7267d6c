import { caps } from '../scalars';

/** Texts between fields of different length. */

/** At most this many characters; never half of a character that takes two. */
export const clipped = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, isPair(text, most) ? most - 1 : most);

const isPair = (text: string, at: number): boolean => /[\uD800-\uDBFF]/.test(text.charAt(at - 1));

/** What is not blank, with a separator between. */
export const joined = (texts: readonly string[], separator: string): string =>
  texts.filter((text) => text.trim() !== '').join(separator);

/** The text where it fits a line, else what stands for it in brief, else its beginning. */
export const lineOr = (text: string, brief: string): string => {
  if (text.length <= caps.line) return text.trim();
  return brief.trim() === '' ? clipped(text, caps.line) : brief;
};

const ordinal = /^\s*(?:[(（]?\d{1,2}[)）.、．](?!\d)|[①-⑳])\s*/u;

/** The lines of a text without their numbers, none longer than `most`: nothing is lost. */
export const pieces = (text: string, most: number): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(ordinal, '').trim())
    .filter((line) => line !== '')
    .flatMap((line) => cut(line, most));

function cut(line: string, most: number): readonly string[] {
  if (line.length <= most) return [line];
  const first = clipped(line, most);
  return [first, ...cut(line.slice(first.length), most)];
}
