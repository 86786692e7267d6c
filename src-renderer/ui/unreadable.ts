import { createContext, useCallback, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** Text standing in a field that is no value of its kind; the record still holds what was there before. */
export interface Unreadable {
  readonly code: 'not-whole' | 'not-a-date' | 'not-a-time';
  /** Sums of money and numbers with decimals have sentences of their own. */
  readonly kind?: 'amount' | 'hundredths' | 'tenths' | 'number';
  /** Still being typed: named only when a save is tried. */
  readonly isQuiet?: boolean;
}

/** What one form's fields cannot read, by path; a form with any of them is not saved. */
export type UnreadableStore = StoreApi<{ readonly byPath: ReadonlyMap<string, Unreadable> }>;

export const createUnreadableStore = (): UnreadableStore => createStore(() => ({ byPath: new Map() }));

const Context = createContext<UnreadableStore | null>(null);
export const UnreadableProvider = Context.Provider;

const sameAs = (one: Unreadable | undefined, other: Unreadable | null): boolean =>
  (one ?? null) === other ||
  (one?.code === other?.code && one?.isQuiet === other?.isQuiet && one?.kind === other?.kind);

export function reportUnreadable(store: UnreadableStore, path: string, found: Unreadable | null): void {
  const { byPath } = store.getState();
  if (sameAs(byPath.get(path), found)) return;
  const next = new Map(byPath);
  if (found === null) next.delete(path);
  else next.set(path, found);
  store.setState({ byPath: next });
}

/** Tells the form around a field what its text cannot be read as; forgotten when the field goes. */
export function useUnreadable(path: string): (found: Unreadable | null) => void {
  const store = useContext(Context);
  useEffect(
    () => () => {
      if (store !== null) reportUnreadable(store, path, null);
    },
    [store, path],
  );
  return useCallback(
    (found) => {
      if (store !== null) reportUnreadable(store, path, found);
    },
    [store, path],
  );
}

/** Whether any field of a form holds text that cannot be read. */
export const useHasUnreadable = (store: UnreadableStore): boolean =>
  useStore(store, ({ byPath }) => byPath.size > 0);
