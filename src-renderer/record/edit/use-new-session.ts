import type { Draft, Input, Result } from '@shared/contract';
import type { RecordBody, RecordKind, StoredRecord } from '@shared/domain/record';
import { useState } from 'react';
import { useStore } from 'zustand';
import { call } from '../../api';
import { changedPaths, type FramedSession, useBodySession } from '../../editor';
import type { AnyDescription } from '../description';
import { rulesOf } from '../model/rules';

/** A record being typed for the first time: `registered` holds it once it has its number. */
export interface NewSession extends FramedSession<unknown> {
  readonly registered: StoredRecord | null;
}

/**
 * A record of a kind before its first save. Its draft is kept under the token that also makes a repeated save one record, so that what
 * a kill left behind is found again and never registered twice.
 * @param start what it begins with; a draft is typed over it
 */
export function useNewSession(
  description: AnyDescription,
  token: string,
  start: RecordBody<RecordKind>,
  draft: Draft<RecordKind> | null,
): NewSession {
  const { kind } = description;
  const rules = rulesOf(description);
  const [registered, setRegistered] = useState<StoredRecord | null>(null);
  const place = { editor: kind, recordId: token } as const;
  const session = useBodySession<unknown>(() => draft?.body ?? start, rules, {
    // The contract names each kind with its body; which one it is here is known by the description alone.
    write: (body) => call('draft.save', { ...place, baseVersion: 0, body } as Input<'draft.save'>),
    discard: () => call('draft.discard', place),
  });
  const { store } = session;
  const isChanged = useStore(store, ({ body }) => changedPaths(start, body, rules.groups).length > 0);
  return {
    store,
    messages: session.messages,
    unreadable: session.unreadable,
    findings: session.findings,
    draftState: session.draftState,
    error: session.error,
    isSaving: session.isSaving,
    flushDraft: session.flushDraft,
    base: { id: null, number: '' },
    savedAt: null,
    isDirty: isChanged && registered === null,
    merge: null,
    registered,
    save: async () => {
      const body = session.readBody();
      const problem = session.firstProblem(body);
      if (problem !== null) return { kind: 'wrong', path: problem };
      const input = { kind, token, body } as Input<'record.register'>;
      const result: Result<StoredRecord> = await session.sending(call('record.register', input));
      if (!result.ok) {
        const path = session.refuse(result.error, body);
        return path === null ? { kind: 'failed' } : { kind: 'wrong', path };
      }
      await session.dropDraft();
      setRegistered(result.value);
      return { kind: 'saved' };
    },
    settle: async () => ({ kind: 'failed' }),
    leaveMerge: () => undefined,
    discardDraft: async () => {
      store.getState().restart(start);
      session.forgetFindings();
      await session.dropDraft();
      session.judge();
    },
  };
}
