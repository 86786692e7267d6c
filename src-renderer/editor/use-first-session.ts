import type { Result } from '@shared/contract';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { BodyRules } from './model/body-rules';
import { changedPaths } from './model/differences';
import type { FramedSession } from './model/framed-session';
import { type DraftPlace, useBodySession } from './use-body-session';

/** A body being typed for the first time: `made` holds what its first save made of it. */
export interface FirstSession<Body, Stored> extends FramedSession<Body> {
  readonly made: Stored | null;
}

/**
 * A body before its first save, in the frame of an editor: there is nothing to merge with, and the beginning to go back to.
 * @param options.start what it begins with; `draft` is typed over it
 * @param options.send makes it; called once for each try
 */
export function useFirstSession<Body, Stored>(options: {
  readonly start: Body;
  readonly draft: Body | null;
  readonly rules: BodyRules<Body>;
  readonly drafts: DraftPlace<Body>;
  readonly send: (body: Body) => Promise<Result<Stored>>;
}): FirstSession<Body, Stored> {
  const { start, rules } = options;
  const [made, setMade] = useState<Stored | null>(null);
  const session = useBodySession<Body>(() => options.draft ?? start, rules, options.drafts);
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
    isDirty: isChanged && made === null,
    merge: null,
    made,
    save: async () => {
      const body = session.readBody();
      const problem = session.firstProblem(body);
      if (problem !== null) return { kind: 'wrong', path: problem };
      const result = await session.sending(options.send(body));
      if (!result.ok) {
        const path = session.refuse(result.error, body);
        return path === null ? { kind: 'failed' } : { kind: 'wrong', path };
      }
      await session.endDraft();
      setMade(result.value);
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
