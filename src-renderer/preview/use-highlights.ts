import { useEffect } from 'react';
import type { Match, MatchPart } from './search';

/** The elements that hold the text of the pages on the screen, by page. */
export type LaidTexts = ReadonlyMap<number, readonly HTMLElement[]>;

/** Named in preview.css. */
const names = { found: 'preview-found', current: 'preview-current' } as const;

/** Marks what was found in the pages that are on the screen, without touching their elements. */
export function useHighlights(matches: readonly Match[], current: number, texts: LaidTexts): void {
  useEffect(() => {
    const rangesOf = (match: Match): readonly Range[] =>
      match.parts.flatMap((part) => rangeOf(part, texts.get(match.page)?.[part.item]));
    const chosen = matches[current];
    const others = matches.filter((match) => match !== chosen && texts.has(match.page));
    CSS.highlights.set(names.found, new Highlight(...others.flatMap(rangesOf)));
    CSS.highlights.set(names.current, new Highlight(...(chosen === undefined ? [] : rangesOf(chosen))));
  }, [matches, current, texts]);
  useEffect(
    () => () => {
      CSS.highlights.delete(names.found);
      CSS.highlights.delete(names.current);
    },
    [],
  );
}

function rangeOf({ from, to }: MatchPart, element: HTMLElement | undefined): readonly Range[] {
  const text = element?.firstChild;
  if (!(text instanceof Text)) return [];
  const range = new Range();
  range.setStart(text, Math.min(from, text.length));
  range.setEnd(text, Math.min(to, text.length));
  return [range];
}
