import type { CallError } from '@shared/contract';
import { useRef, useState } from 'react';
import { call, useQuery } from '../../../api';
import { go, routes } from '../../../state';

const kinds = {
  report: { channel: 'report.start', place: routes.report },
  'ntf-analysis': { channel: 'ntf.start', place: routes.ntf },
} as const;

/** From a complaint to its report or NTF analysis in one step: the one there is, else a new one; known facts go along. */
export function useStartRecord(kind: keyof typeof kinds, complaintId: string) {
  const known = useQuery('record.page', { kind, complaintId, offset: 0, limit: 20 });
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const token = useRef<string>(crypto.randomUUID());
  const open = async (): Promise<void> => {
    const { channel, place } = kinds[kind];
    setIsBusy(true);
    const result = await call(channel, { token: token.current, complaintId });
    setIsBusy(false);
    if (result.ok) await go(place(result.value.id));
    else setError(result.error);
  };
  return {
    exists: known.value?.records.some(({ isVoid }) => !isVoid) ?? false,
    isBusy,
    error,
    open,
    forgetError: () => setError(null),
  };
}
