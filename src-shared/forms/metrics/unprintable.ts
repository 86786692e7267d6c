import { cleanText } from '../clean-text';
import type { Metrics } from './measure';

/** A character the font lacks, as it is named to the clerk: itself and its code (`⌀ U+2300`). */
export interface MissingGlyph {
  readonly character: string;
  readonly code: string;
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Characters of a text that cannot be printed, each once, in order of appearance. Empty = all can. */
export function missingGlyphs(text: string, metrics: Metrics): readonly MissingGlyph[] {
  const found = new Set<string>();
  for (const character of cleanText(text)) {
    if (character !== '\n' && !metrics.covers(character.codePointAt(0) ?? 0)) found.add(character);
  }
  return [...found].map((character) => ({ character, code: codeOf(character) }));
}

/** Signs of the shop floor with a usual stand-in. */
const standIns: Readonly<Record<string, string>> = {
  '⌀': 'Ø',
  '☑': '[√]',
  '☐': '[ ]',
  '☒': '[×]',
  '✔': '√',
  '✖': '×',
  '✘': '×',
  '◔': '(1/4)',
  '◕': '(3/4)',
};

/**
 * The text with every unprintable character replaced by its usual stand-in or its code in brackets. Never done silently: only when
 * the clerk chose it after the characters were named.
 */
export function replaceUnprintable(text: string, metrics: Metrics): string {
  let result = '';
  for (const character of cleanText(text)) {
    const isPrintable = character === '\n' || metrics.covers(character.codePointAt(0) ?? 0);
    result += isPrintable ? character : (standIns[character] ?? `[${codeOf(character)}]`);
  }
  return result;
}
