import { createContext, useContext } from 'react';
import type { BodyRules } from '../../editor';
import type { AnyForm } from '../description';
import type { KindWords } from '../model/words';

/** The kind of record that an editor or a page shows. */
export interface Kind {
  readonly description: AnyForm;
  readonly rules: BodyRules<unknown>;
  readonly words: KindWords;
}

const Context = createContext<Kind | null>(null);

export const KindProvider = Context.Provider;

export function useKind(): Kind {
  const kind = useContext(Context);
  if (kind === null) throw new Error('a field of a record stands outside its kind');
  return kind;
}
