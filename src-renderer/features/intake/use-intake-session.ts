import type { Answer, Draft } from '@shared/contract';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { call } from '../../api';
import { useBodySession } from '../../editor';
import { complaintRules } from '../complaint';
import { hasContent, readyToRegister, startingBody } from './model/intake-body';

const draftOf = { editor: 'intake', recordId: null } as const;

/** A registration being typed: its body, its draft, its messages, and registering it once however often one clicks. */
export function useIntakeSession(draft: Draft | null, operator: string) {
  const session = useBodySession(
    () => draft?.body ?? startingBody(operator, crypto.randomUUID()),
    complaintRules,
    {
      write: (body) => call('draft.save', { ...draftOf, baseVersion: 0, body }),
      discard: () => call('draft.discard', draftOf),
    },
  );
  const { store, messages, unreadable, draftState, error, isSaving, isTried, flushDraft } = session;
  const [registered, setRegistered] = useState<Answer<'complaint.register'> | null>(null);
  const token = useRef(crypto.randomUUID() as string);
  const isDirty = useStore(store, ({ body }) => hasContent(body, operator)) && registered === null;

  const startAnew = async (): Promise<void> => {
    session.forgetFindings();
    token.current = crypto.randomUUID();
    session.setError(null);
    setRegistered(null);
    store.getState().restart(startingBody(operator, crypto.randomUUID()));
    await session.dropDraft();
    session.judge();
  };

  /** Registers; answers the path of the first field that stops it, else null. */
  const register = async (): Promise<string | null> => {
    if (isSaving) return null;
    const body = readyToRegister(session.readBody());
    const problem = session.firstProblem(body);
    if (problem !== null) return problem;
    const result = await session.sending(call('complaint.register', { token: token.current, body }));
    if (!result.ok) return session.refuse(result.error, store.getState().body);
    session.setError(null);
    setRegistered(result.value);
    await session.dropDraft();
    return null;
  };

  return {
    store,
    messages,
    unreadable,
    draftState,
    error,
    isSaving,
    missing: session.findings.filter(({ level }) => level === 'error'),
    registered,
    isDirty,
    isTried,
    register,
    startAnew,
    flushDraft,
  };
}
