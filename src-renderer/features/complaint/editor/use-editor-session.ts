import type { Answer, CallError, ChangeNote, Draft } from '@shared/contract';
import { complaintDues, type StoredComplaint } from '@shared/domain/complaint';
import { type Finding, hasErrors } from '@shared/domain/finding';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call } from '../../../api';
import { presentNow, useSettings } from '../../../state';
import { useDesk } from '../../../ui';
import { judgeChange, lacksOnlyNote } from '../model/change-note';
import { changedPaths, type Merge, mergeVersions, mergeWithoutBase } from '../model/differences';
import { createDraftKeeper, type DraftState } from '../model/draft-keeper';
import { createEditorStore } from '../model/editor-store';
import {
  findingsNow,
  firstShapeProblem,
  groupByPath,
  type HeldFinding,
  holdFindings,
  type MessagesByPath,
} from '../model/messages';
import { emptyNote, saveBody } from '../save-body';

/** What a save came to. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'wrong'; readonly path: string }
  | { readonly kind: 'needs-note' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed' };

/** One record being edited: its body with undo, its draft, its messages, saving and merging. */
export function useEditorSession(answer: Answer<'complaint.get'>, draft: Draft | null) {
  const { rules, calendar } = useDesk();
  const closingRules = useSettings(({ settings }) => settings.closing);
  const [base, setBase] = useState<StoredComplaint>(answer.stored);
  const [store] = useState(() => createEditorStore(draft?.body ?? answer.stored.body));
  const [messages] = useState(() =>
    createStore<{ readonly byPath: MessagesByPath }>(() => ({ byPath: new Map() })),
  );
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [draftState] = useState(() => createStore<DraftState>(() => ({ kind: 'none' })));
  const [error, setError] = useState<CallError | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [merge, setMerge] = useState<{ readonly merge: Merge; readonly theirs: StoredComplaint } | null>(
    () =>
      draft !== null && draft.baseVersion !== answer.stored.version
        ? { merge: mergeWithoutBase(draft.body, answer.stored.body), theirs: answer.stored }
        : null,
  );
  const held = useRef<readonly HeldFinding[]>([]);
  const isTried = useRef(false);
  const baseVersion = useRef(answer.stored.version);
  const { id } = answer.stored;

  const keeper = useMemo(
    () =>
      createDraftKeeper(
        async (body) => {
          const result = await call('draft.save', {
            editor: 'complaint',
            recordId: id,
            baseVersion: baseVersion.current,
            body,
          });
          if (!result.ok) throw new Error(result.error.code);
          return new Date(presentNow()).toISOString();
        },
        (state) => draftState.setState(state, true),
      ),
    [id, draftState],
  );

  const judge = useCallback((): readonly Finding[] => {
    const all = findingsNow(store.getState().body, presentNow(), held.current, isTried.current);
    messages.setState(({ byPath }) => ({ byPath: groupByPath(all, byPath) }));
    setFindings((before) => (JSON.stringify(before) === JSON.stringify(all) ? before : all));
    return all;
  }, [store, messages]);

  useEffect(() => {
    judge();
    return store.subscribe((state, before) => {
      if (state.body === before.body) return;
      judge();
      keeper.changed(state.body);
    });
  }, [store, keeper, judge]);

  const isDirty = useStore(store, ({ body }) => changedPaths(base.body, body).length > 0);

  const rebase = (stored: StoredComplaint): void => {
    setBase(stored);
    baseVersion.current = stored.version;
  };

  const accept = async (stored: StoredComplaint): Promise<void> => {
    rebase(stored);
    held.current = [];
    isTried.current = false;
    if (JSON.stringify(store.getState().body) !== JSON.stringify(stored.body))
      store.getState().restart(stored.body);
    await keeper.forget();
    await call('draft.discard', { editor: 'complaint', recordId: id });
    setSavedAt(presentNow());
    setError(null);
    judge();
  };

  const showStale = async (): Promise<SaveOutcome> => {
    const latest = await call('complaint.get', { id });
    if (!latest.ok) {
      setError(latest.error);
      return { kind: 'failed' };
    }
    const theirs = latest.value.stored;
    setMerge({ merge: mergeVersions(base.body, store.getState().body, theirs.body), theirs });
    return { kind: 'stale' };
  };

  const save = async (note: ChangeNote = emptyNote, over: StoredComplaint = base): Promise<SaveOutcome> => {
    const { body } = store.getState();
    isTried.current = true;
    const all = judge();
    const wrong = all.find(({ level }) => level === 'error')?.path ?? firstShapeProblem(body);
    if (hasErrors(all) || wrong !== null) return { kind: 'wrong', path: wrong ?? '' };
    const duesOf = (of: typeof body) =>
      complaintDues(of, {
        rules,
        calendar,
        agreedTimes: of.customer.id === answer.stored.body.customer.id ? answer.agreedTimes : null,
      });
    const context = {
      now: presentNow(),
      duesBefore: duesOf(over.body),
      duesAfter: duesOf(body),
      closingRules,
    };
    const { errors, fromNote } = judgeChange(over.body, body, context, note);
    if (errors.length > 0) {
      held.current = holdFindings(errors, body);
      judge();
      return { kind: 'wrong', path: errors[0]?.path ?? '' };
    }
    if (fromNote.length > 0) return { kind: 'needs-note' };

    setIsSaving(true);
    const result = await saveBody(over, body, note);
    setIsSaving(false);
    if (result.ok) {
      await accept(result.value.stored);
      return { kind: 'saved' };
    }
    if (result.error.code === 'stale') return showStale();
    if (lacksOnlyNote(result.error.findings ?? [])) return { kind: 'needs-note' };
    setError(result.error);
    held.current = holdFindings(result.error.findings ?? [], body);
    judge();
    const first = result.error.findings?.[0]?.path;
    return first === undefined ? { kind: 'failed' } : { kind: 'wrong', path: first };
  };

  const discardDraft = async (): Promise<void> => {
    store.getState().restart(base.body);
    await keeper.forget();
    await call('draft.discard', { editor: 'complaint', recordId: id });
  };

  return {
    store,
    messages,
    base,
    findings,
    draftState,
    error,
    isSaving,
    savedAt,
    isDirty,
    merge,
    save,
    discardDraft,
    flushDraft: keeper.flush,
    /** Takes the merged body over their version and saves it. */
    settle: async (body: StoredComplaint['body'], note: ChangeNote): Promise<SaveOutcome> => {
      const theirs = merge?.theirs ?? base;
      setMerge(null);
      store.getState().change(() => body);
      store.getState().endTyping();
      rebase(theirs);
      return save(note, theirs);
    },
    leaveMerge: () => setMerge(null),
  };
}
