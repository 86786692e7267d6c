import { useMemo } from 'react';
import { useTexts } from '../../../ui';
import { reportColumns } from './columns';

/** The columns in the language of the screen; one object as long as that stays. */
export function useColumns(): ReturnType<typeof reportColumns> {
  const texts = useTexts();
  return useMemo(() => reportColumns(texts), [texts]);
}
