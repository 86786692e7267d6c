import { useEffect, useRef } from 'react';
import { useTexts } from '../ui';
import type { SearchOption } from './use-search';

/** The found, by kind, as one list that the arrow keys walk through. */
export function SearchResults(props: {
  readonly id: string;
  readonly options: readonly SearchOption[];
  readonly active: number;
  readonly onActivate: (index: number) => void;
  readonly onOpen: (index: number) => void;
}) {
  const { frame, recordFacts } = useTexts();
  const { search } = frame;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const titles = {
    ...recordFacts.kind,
    complaint: search.complaints,
    customer: search.customers,
    part: search.parts,
  };
  const kinds = [...new Set(props.options.map(({ kind }) => kind))];
  return (
    <div id={props.id} ref={list} role="listbox" aria-label={search.title} className="search-results">
      {kinds.map((kind) => {
        const own = props.options
          .map((option, index) => ({ option, index }))
          .filter(({ option }) => option.kind === kind);
        if (own.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox has no element of its own
          <div key={kind} role="group" aria-label={titles[kind]}>
            <div className="search-group" aria-hidden="true">
              {titles[kind]}
            </div>
            {own.map(({ option, index }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works in the input above (aria-activedescendant)
              // biome-ignore lint/a11y/useFocusableInteractive: the input above keeps the focus (aria-activedescendant)
              <div
                key={option.key}
                id={`${props.id}-${index}`}
                role="option"
                aria-selected={index === props.active}
                className="search-option"
                onMouseMove={() => props.onActivate(index)}
                onClick={() => props.onOpen(index)}
              >
                <span className="search-option-main numbers">{option.main}</span>
                <span className="search-option-more">{option.more}</span>
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
