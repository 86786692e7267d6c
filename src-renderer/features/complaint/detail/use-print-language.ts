import type { ExportRequest } from '@shared/contract';
import { useEffect, useState } from 'react';
import { usePreferences } from '../../../state';
import { useDesk } from '../../../ui';

export type PrintLanguage = ExportRequest['language'];

/** The language of a customer's papers: as agreed in its file (5.1.5) until the person takes another; without a file the screen's. */
export function usePrintLanguage(
  customerId: string | null,
): readonly [PrintLanguage, (language: PrintLanguage) => void] {
  const { getCustomer } = useDesk();
  const own = usePreferences((preferences) => preferences.language);
  const [agreed, setAgreed] = useState<PrintLanguage | null>(null);
  const [chosen, setChosen] = useState<PrintLanguage | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setAgreed(null);
    if (customerId === null) return;
    void getCustomer(customerId).then((file) => {
      if (isCurrent) setAgreed(file?.body.language ?? null);
    });
    return () => {
      isCurrent = false;
    };
  }, [customerId, getCustomer]);
  return [chosen ?? agreed ?? own, setChosen];
}
