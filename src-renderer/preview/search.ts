/** Finding words in a PDF's text, which comes in pieces: a line, a cell, sometimes less. */

/** A part of one piece of text. */
export interface MatchPart {
  readonly item: number;
  readonly from: number;
  readonly to: number;
}

export interface Match {
  readonly page: number;
  readonly parts: readonly MatchPart[];
}

interface Folded {
  readonly text: string;
  /** For every character of `text` where it came from. */
  readonly origins: readonly MatchPart[];
}

/** Written in capitals, full width or with blanks between: it is the same word. A line's end in the middle of it counts for nothing. */
const foldCharacter = (character: string): string =>
  character.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');

function fold(items: readonly string[]): Folded {
  let text = '';
  const origins: MatchPart[] = [];
  for (const [item, source] of items.entries()) {
    let from = 0;
    for (const character of source) {
      const folded = foldCharacter(character);
      const origin = { item, from, to: from + character.length };
      text += folded;
      for (let unit = 0; unit < folded.length; unit += 1) origins.push(origin);
      from = origin.to;
    }
  }
  return { text, origins };
}

/** All places of a query on a page, in reading order, none overlapping. */
export function matchesOn(page: number, items: readonly string[], query: string): readonly Match[] {
  const wanted = [...query].map(foldCharacter).join('');
  if (wanted === '') return [];
  const { text, origins } = fold(items);
  const matches: Match[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
    matches.push({ page, parts: joined(origins.slice(at, at + wanted.length)) });
  return matches;
}

/** Neighbouring characters of one piece as one part. */
function joined(characters: readonly MatchPart[]): readonly MatchPart[] {
  const parts: MatchPart[] = [];
  for (const character of characters) {
    const last = parts.at(-1);
    if (last?.item === character.item) parts[parts.length - 1] = { ...last, to: character.to };
    else parts.push(character);
  }
  return parts;
}

/** The first match on or after a page, else the first of all; -1 when there is none. */
export function firstMatchFrom(matches: readonly Match[], page: number): number {
  const index = matches.findIndex((match) => match.page >= page);
  return index === -1 && matches.length > 0 ? 0 : index;
}

/** One further or back; after the last comes the first. */
export const stepMatch = (current: number, step: 1 | -1, count: number): number =>
  count === 0 ? -1 : (current + step + count) % count;
