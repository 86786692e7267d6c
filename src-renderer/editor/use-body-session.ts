import type { CallError, Result } from '@shared/contract';
import type { Finding } from '@shared/domain/finding';
import { useCallback, useEffect, useRef, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import { presentNow } from '../state';
import { createUnreadableStore } from '../ui';
import { leaveField } from './jump-to';
import type { BodyRules } from './model/body-rules';
import { createDraftKeeper, type DraftState } from './model/draft-keeper';
import { createEditorStore } from './model/editor-store';
import {
  findingsNow,
  firstShapeProblem,
  groupByPath,
  type HeldFinding,
  holdFindings,
  type MessagesByPath,
} from './model/messages';

/** Where the draft of a body lies. */
export interface DraftPlace<Body> {
  readonly write: (body: Body) => Promise<Result<unknown>>;
  readonly discard: () => Promise<unknown>;
}

/**
 * A body being typed: itself with undo, its draft, its messages, and trying to save it. What saving means is the caller's.
 * @param initial the body to begin with, asked for once
 * @param drafts taken at the first call; what it reads later it must read from a ref
 */
export function useBodySession<Body>(initial: () => Body, rules: BodyRules<Body>, drafts: DraftPlace<Body>) {
  const [store] = useState(() => createEditorStore(initial()));
  const [messages] = useState(() =>
    createStore<{ readonly byPath: MessagesByPath }>(() => ({ byPath: new Map() })),
  );
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [unreadable] = useState(createUnreadableStore);
  const [draftState] = useState(() => createStore<DraftState>(() => ({ kind: 'none' })));
  const [error, setError] = useState<CallError | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const held = useRef<readonly HeldFinding[]>([]);
  const isTried = useRef(false);

  const [keeper] = useState(() =>
    createDraftKeeper<Body>(
      async (body) => {
        const result = await drafts.write(body);
        if (!result.ok) throw new Error(result.error.code);
        return new Date(presentNow()).toISOString();
      },
      (state) => draftState.setState(state, true),
    ),
  );

  const judge = useCallback((): readonly Finding[] => {
    const { body } = store.getState();
    const own = rules.check(body, presentNow());
    const all = findingsNow(body, own, held.current, isTried.current, unreadable.getState().byPath);
    messages.setState(({ byPath }) => ({ byPath: groupByPath(all, byPath) }));
    setFindings((before) => (JSON.stringify(before) === JSON.stringify(all) ? before : all));
    return all;
  }, [store, messages, unreadable, rules]);

  useEffect(() => {
    judge();
    return store.subscribe((state, before) => {
      if (state.body === before.body) return;
      judge();
      keeper.changed(state.body);
    });
  }, [store, keeper, judge]);
  useEffect(() => unreadable.subscribe(() => void judge()), [unreadable, judge]);

  const hold = (found: readonly Finding[], body: Body): void => {
    held.current = holdFindings(found, body);
    judge();
  };

  return {
    store,
    messages,
    unreadable,
    findings,
    draftState,
    error,
    isSaving,
    /** A save was tried: whatever is required is asked for. */
    isTried,
    judge,
    /** Lets the field with the cursor take what was typed and answers the body as it then stands. */
    readBody: (): Body => {
      leaveField();
      return store.getState().body;
    },
    /**
     * From now on asks for whatever is required.
     * @param body as it would be sent
     * @returns the path of the first thing that stops it ('' when it has none), else null
     */
    firstProblem: (body: Body): string | null => {
      isTried.current = true;
      const wrong = judge().find(({ level }) => level === 'error');
      return wrong?.path ?? firstShapeProblem(rules.schema, body);
    },
    /** Says at their fields what is wrong with `body`, until those fields change. */
    hold,
    /** While the call runs the editor says that it saves. */
    sending: async <Value>(sending: Promise<Value>): Promise<Value> => {
      setIsSaving(true);
      const value = await sending;
      setIsSaving(false);
      return value;
    },
    setError,
    /** What the program refused, said at its fields; answers the first one's path, null where it named none. */
    refuse: (refusal: CallError, body: Body): string | null => {
      setError(refusal);
      hold(refusal.findings ?? [], body);
      return refusal.findings?.[0]?.path ?? null;
    },
    /** Nothing was tried, nothing found: a new beginning, or just saved. */
    forgetFindings: (): void => {
      held.current = [];
      isTried.current = false;
    },
    keepDraft: (): void => keeper.changed(store.getState().body),
    /** @throws when it could not be written: leaving would lose it */
    flushDraft: keeper.flush,
    dropDraft: async (): Promise<void> => {
      await keeper.forget();
      await drafts.discard();
    },
    /** It has become a record: its draft is gone, and nothing writes one again. A draft left under its token would hide the next record. */
    endDraft: async (): Promise<void> => {
      await keeper.end();
      await drafts.discard();
    },
  };
}

export type BodySession<Body> = ReturnType<typeof useBodySession<Body>>;
