import { useMemo } from 'react';
import { useTexts } from '../../../ui';
import { ntfColumns } from './columns';

/** The lists' columns in the language on the screen. */
export function useColumns(): ReturnType<typeof ntfColumns> {
  const texts = useTexts();
  return useMemo(() => ntfColumns(texts), [texts]);
}
