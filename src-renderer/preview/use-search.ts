import { useEffect, useState } from 'react';
import type { PdfDocument } from './pdf-document';
import { firstMatchFrom, type Match, matchesOn, stepMatch } from './search';

/** Pages looked through between two turns of the screen. */
const portion = 20;

export interface Search {
  readonly query: string;
  readonly matches: readonly Match[];
  /** Index of the match looked at; -1 for none. */
  readonly current: number;
  /** True once every page was looked through. */
  readonly isDone: boolean;
  readonly setQuery: (query: string) => void;
  readonly step: (step: 1 | -1) => void;
}

const nothing: readonly Match[] = [];

/** Finds text in a document, beginning with the page that is being looked at. */
export function useSearch(
  pdf: PdfDocument,
  startPage: () => number,
  onMatch: (match: Match) => void,
): Search {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState({ matches: nothing, current: -1, isDone: true });

  const look = async (wanted: string, isWanted: () => boolean): Promise<void> => {
    const matches: Match[] = [];
    for (let page = 0; page < pdf.pages && isWanted(); page += 1) {
      matches.push(...matchesOn(page, (await pdf.textOf(page)).items, wanted));
      if (isWanted() && page % portion === portion - 1)
        setFound({ matches: [...matches], current: -1, isDone: false });
    }
    if (!isWanted()) return;
    const current = firstMatchFrom(matches, startPage());
    setFound({ matches, current, isDone: true });
    const first = matches[current];
    if (first !== undefined) onMatch(first);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again for another text or document only
  useEffect(() => {
    let isWanted = true;
    setFound({ matches: nothing, current: -1, isDone: query.trim() === '' });
    // A document closed meanwhile answers with an exception; nobody waits for it any more.
    if (query.trim() !== '') look(query, () => isWanted).catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [pdf, query]);

  const step = (by: 1 | -1): void => {
    const current = stepMatch(found.current, by, found.matches.length);
    setFound({ ...found, current });
    const match = found.matches[current];
    if (match !== undefined) onMatch(match);
  };
  return { query, ...found, setQuery, step };
}
