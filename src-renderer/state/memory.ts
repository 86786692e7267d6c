import { useCallback } from 'react';
import { create } from 'zustand';

/** What a page wants to find again when one comes back to it: filters, sort, scroll place, chosen row. Lives as long as the window. */
const useMemory = create<{ readonly values: Readonly<Record<string, unknown>> }>(() => ({ values: {} }));

/** As useState, but the value outlives the page. */
export function useRemembered<T>(key: string, initial: T): readonly [T, (value: T) => void] {
  const stored = useMemory(({ values }) => values[key]);
  const set = useCallback((value: T) => remember(key, value), [key]);
  return [stored === undefined ? initial : (stored as T), set];
}

/** Writes without reading, for values that need no repaint (scroll place). */
export const remember = (key: string, value: unknown): void =>
  useMemory.setState(({ values }) => ({ values: { ...values, [key]: value } }));

export const recall = <T>(key: string, initial: T): T => {
  const stored = useMemory.getState().values[key];
  return stored === undefined ? initial : (stored as T);
};
