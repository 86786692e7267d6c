import type { Answer, CallError, Draft } from '@shared/contract';
import { type Finding, hasErrors } from '@shared/domain/finding';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call } from '../../api';
import { presentNow } from '../../state';
import { createUnreadableStore } from '../../ui';
import {
  createDraftKeeper,
  createEditorStore,
  type DraftState,
  findingsNow,
  firstShapeProblem,
  groupByPath,
  type HeldFinding,
  holdFindings,
  leaveField,
  type MessagesByPath,
} from '../complaint';
import { hasContent, readyToRegister, startingBody } from './model/intake-body';

/** A registration being typed: its body, its draft, its messages, and registering it once however often one clicks. */
export function useIntakeSession(draft: Draft | null, operator: string) {
  const [store] = useState(() =>
    createEditorStore(draft?.body ?? startingBody(operator, crypto.randomUUID())),
  );
  const [messages] = useState(() =>
    createStore<{ readonly byPath: MessagesByPath }>(() => ({ byPath: new Map() })),
  );
  const [unreadable] = useState(createUnreadableStore);
  const [draftState] = useState(() => createStore<DraftState>(() => ({ kind: 'none' })));
  const [error, setError] = useState<CallError | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [missing, setMissing] = useState<readonly Finding[]>([]);
  const [registered, setRegistered] = useState<Answer<'complaint.register'> | null>(null);
  const token = useRef(crypto.randomUUID() as string);
  const held = useRef<readonly HeldFinding[]>([]);
  const isTried = useRef(false);

  const keeper = useMemo(
    () =>
      createDraftKeeper(
        async (body) => {
          const result = await call('draft.save', { editor: 'intake', recordId: null, baseVersion: 0, body });
          if (!result.ok) throw new Error(result.error.code);
          return new Date(presentNow()).toISOString();
        },
        (state) => draftState.setState(state, true),
      ),
    [draftState],
  );

  const judge = useCallback((): readonly Finding[] => {
    const all = findingsNow(
      store.getState().body,
      presentNow(),
      held.current,
      isTried.current,
      unreadable.getState().byPath,
    );
    messages.setState(({ byPath }) => ({ byPath: groupByPath(all, byPath) }));
    const wrong = all.filter(({ level }) => level === 'error');
    setMissing((before) => (JSON.stringify(before) === JSON.stringify(wrong) ? before : wrong));
    return all;
  }, [store, messages, unreadable]);

  useEffect(() => {
    judge();
    return store.subscribe((state, before) => {
      if (state.body === before.body) return;
      judge();
      keeper.changed(state.body);
    });
  }, [store, keeper, judge]);
  useEffect(() => unreadable.subscribe(() => void judge()), [unreadable, judge]);

  const isDirty = useStore(store, ({ body }) => hasContent(body, operator)) && registered === null;

  const dropDraft = async (): Promise<void> => {
    await keeper.forget();
    await call('draft.discard', { editor: 'intake', recordId: null });
  };

  const startAnew = async (): Promise<void> => {
    held.current = [];
    isTried.current = false;
    token.current = crypto.randomUUID();
    setError(null);
    setRegistered(null);
    store.getState().restart(startingBody(operator, crypto.randomUUID()));
    await dropDraft();
    judge();
  };

  /** Registers; answers the path of the first field that stops it, else null. */
  const register = async (): Promise<string | null> => {
    if (isSaving) return null;
    leaveField();
    isTried.current = true;
    const all = judge();
    const body = readyToRegister(store.getState().body);
    const shape = firstShapeProblem(body);
    if (hasErrors(all) || shape !== null) return all.find(({ level }) => level === 'error')?.path ?? shape;
    setIsSaving(true);
    const result = await call('complaint.register', { token: token.current, body });
    setIsSaving(false);
    if (result.ok) {
      setError(null);
      setRegistered(result.value);
      await dropDraft();
      return null;
    }
    setError(result.error);
    held.current = holdFindings(result.error.findings ?? [], store.getState().body);
    judge();
    return result.error.findings?.[0]?.path ?? null;
  };

  return {
    store,
    messages,
    unreadable,
    draftState,
    error,
    isSaving,
    missing,
    registered,
    isDirty,
    isTried,
    register,
    startAnew,
    flushDraft: keeper.flush,
  };
}
