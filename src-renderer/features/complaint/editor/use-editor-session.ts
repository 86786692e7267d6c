import type { Answer, CallError, ChangeNote, Draft } from '@shared/contract';
import { complaintDues, type StoredComplaint } from '@shared/domain/complaint';
import { type Finding, hasErrors } from '@shared/domain/finding';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call } from '../../../api';
import { presentNow, useSettings } from '../../../state';
import { createUnreadableStore, useDesk } from '../../../ui';
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
import { leaveField } from './jump-to';

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
  const [unreadable] = useState(createUnreadableStore);
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
  // A draft of an older version keeps saying so until the person has settled what changed meanwhile.
  const baseVersion = useRef(draft?.baseVersion ?? answer.stored.version);
  const isUnsettled = useRef(merge !== null);
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
    const all = findingsNow(
      store.getState().body,
      presentNow(),
      held.current,
      isTried.current,
      unreadable.getState().byPath,
    );
    messages.setState(({ byPath }) => ({ byPath: groupByPath(all, byPath) }));
    setFindings((before) => (JSON.stringify(before) === JSON.stringify(all) ? before : all));
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

  const isDirty = useStore(store, ({ body }) => changedPaths(base.body, body).length > 0);

  const rebase = (stored: StoredComplaint): void => {
    setBase(stored);
    baseVersion.current = stored.version;
  };

  const accept = async (stored: StoredComplaint, sent: StoredComplaint['body']): Promise<void> => {
    rebase(stored);
    isUnsettled.current = false;
    held.current = [];
    isTried.current = false;
    const { body } = store.getState();
    if (changedPaths(sent, body).length > 0) {
      // Typed on while the save ran: those words go on top of what was saved, and stay a draft.
      store.getState().change(() => mergeVersions(sent, body, stored.body).body);
      keeper.changed(store.getState().body);
    } else {
      if (changedPaths(stored.body, body).length > 0) store.getState().restart(stored.body);
      await keeper.forget();
      await call('draft.discard', { editor: 'complaint', recordId: id });
    }
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

  const contextOf = (before: StoredComplaint['body'], after: StoredComplaint['body']) => {
    const duesOf = (of: typeof after) =>
      complaintDues(of, {
        rules,
        calendar,
        agreedTimes: of.customer.id === answer.stored.body.customer.id ? answer.agreedTimes : null,
      });
    return { now: presentNow(), duesBefore: duesOf(before), duesAfter: duesOf(after), closingRules };
  };

  const save = async (note: ChangeNote = emptyNote, over: StoredComplaint = base): Promise<SaveOutcome> => {
    leaveField();
    const { body } = store.getState();
    if (isUnsettled.current && over === base) {
      setMerge({ merge: mergeWithoutBase(body, base.body), theirs: base });
      return { kind: 'stale' };
    }
    isTried.current = true;
    const all = judge();
    const wrong = all.find(({ level }) => level === 'error')?.path ?? firstShapeProblem(body);
    if (hasErrors(all) || wrong !== null) return { kind: 'wrong', path: wrong ?? '' };
    const context = contextOf(over.body, body);
    const { errors, fromNote } = judgeChange(over.body, body, context, note);
    if (errors.length > 0) {
      held.current = holdFindings(errors, body);
      judge();
      return { kind: 'wrong', path: errors[0]?.path ?? '' };
    }
    return fromNote.length > 0 ? { kind: 'needs-note' } : send(over, body, note);
  };

  const send = async (
    over: StoredComplaint,
    body: StoredComplaint['body'],
    note: ChangeNote,
  ): Promise<SaveOutcome> => {
    setIsSaving(true);
    const result = await saveBody(over, body, note);
    setIsSaving(false);
    if (result.ok) {
      await accept(result.value.stored, body);
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
    rebase(base);
    isUnsettled.current = false;
    await keeper.forget();
    await call('draft.discard', { editor: 'complaint', recordId: id });
  };

  return {
    store,
    messages,
    unreadable,
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
      isUnsettled.current = false;
      return save(note, theirs);
    },
    leaveMerge: () => setMerge(null),
  };
}
