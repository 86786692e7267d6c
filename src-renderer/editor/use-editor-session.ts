import type { Result } from '@shared/contract';
import type { Finding } from '@shared/domain/finding';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { presentNow } from '../state';
import type { BodyRules } from './model/body-rules';
import { changedPaths, type Merge, mergeVersions, mergeWithoutBase } from './model/differences';
import { valueAt, withValueAt } from './model/field-path';
import { useBodySession } from './use-body-session';

/** What a save came to; `wrong` names the first field that stopped it. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'wrong'; readonly path: string }
  | { readonly kind: 'needs-note' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed' };

/** A saved record, of which each save makes the next version. */
export interface Versioned<Body> {
  readonly version: number;
  readonly body: Body;
}

export interface EditorSessionOptions<Body, Stored extends Versioned<Body>, Note> {
  readonly stored: Stored;
  /** What was typed and not saved, with the version it was typed on. */
  readonly draft: { readonly baseVersion: number; readonly body: Body } | null;
  readonly rules: BodyRules<Body>;
  readonly writeDraft: (body: Body, baseVersion: number) => Promise<Result<unknown>>;
  readonly discardDraft: () => Promise<unknown>;
  /** Saves `body` over that version; `stale` when another one was saved meanwhile. */
  readonly send: (over: Stored, body: Body, note: Note) => Promise<Result<Stored>>;
  /** The version saved last. */
  readonly fetchLatest: () => Promise<Result<Stored>>;
  /** The note of a save that nobody gave one for. */
  readonly emptyNote: Note;
  /** Judges the change before it is sent: errors, or a want of nothing but a (fuller) note. */
  readonly judgeChange?: (
    before: Body,
    after: Body,
    note: Note,
  ) => { readonly errors: readonly Finding[]; readonly needsNote: boolean };
  /** The program refused only for want of a note. */
  readonly lacksOnlyNote?: (findings: readonly Finding[]) => boolean;
}

/** One saved record being edited: its body with undo, its draft, its messages, saving, and merging with what others saved. */
export function useEditorSession<Body, Stored extends Versioned<Body>, Note>(
  options: EditorSessionOptions<Body, Stored, Note>,
) {
  const { stored, draft, rules } = options;
  const { groups } = rules;
  const [base, setBase] = useState<Stored>(stored);
  const [merge, setMerge] = useState<{ readonly merge: Merge<Body>; readonly theirs: Stored } | null>(() =>
    draft !== null && draft.baseVersion !== stored.version
      ? { merge: mergeWithoutBase(draft.body, stored.body, groups), theirs: stored }
      : null,
  );
  const [savedAt, setSavedAt] = useState<number | null>(null);
  // A draft of an older version keeps saying so until the person has settled what changed meanwhile.
  const baseVersion = useRef(draft?.baseVersion ?? stored.version);
  const isUnsettled = useRef(merge !== null);
  const session = useBodySession<Body>(() => draft?.body ?? stored.body, rules, {
    write: (body) => options.writeDraft(body, baseVersion.current),
    discard: options.discardDraft,
  });
  const { store, setError } = session;
  const isDirty = useStore(store, ({ body }) => changedPaths(base.body, body, groups).length > 0);

  const rebase = (on: Stored): void => {
    setBase(on);
    baseVersion.current = on.version;
    isUnsettled.current = false;
  };

  const accept = async (saved: Stored, sent: Body): Promise<void> => {
    rebase(saved);
    session.forgetFindings();
    const { body } = store.getState();
    if (changedPaths(sent, body, groups).length > 0) {
      // Typed on while the save ran: those words go on top of what was saved, and stay a draft.
      store.getState().change(() => mergeVersions(sent, body, saved.body, groups).body);
      session.keepDraft();
    } else {
      if (changedPaths(saved.body, body, groups).length > 0) store.getState().restart(saved.body);
      await session.dropDraft();
    }
    setSavedAt(presentNow());
    setError(null);
    session.judge();
  };

  const showStale = async (): Promise<SaveOutcome> => {
    const latest = await options.fetchLatest();
    if (!latest.ok) {
      setError(latest.error);
      return { kind: 'failed' };
    }
    const theirs = latest.value;
    setMerge({ merge: mergeVersions(base.body, store.getState().body, theirs.body, groups), theirs });
    return { kind: 'stale' };
  };

  const send = async (over: Stored, body: Body, note: Note): Promise<SaveOutcome> => {
    const result = await session.sending(options.send(over, body, note));
    if (result.ok) {
      await accept(result.value, body);
      return { kind: 'saved' };
    }
    if (result.error.code === 'stale') return showStale();
    if (options.lacksOnlyNote?.(result.error.findings ?? []) === true) return { kind: 'needs-note' };
    const path = session.refuse(result.error, body);
    return path === null ? { kind: 'failed' } : { kind: 'wrong', path };
  };

  const save = async (note: Note = options.emptyNote, over: Stored = base): Promise<SaveOutcome> => {
    const body = session.readBody();
    if (isUnsettled.current && over === base) {
      setMerge({ merge: mergeWithoutBase(body, base.body, groups), theirs: base });
      return { kind: 'stale' };
    }
    const problem = session.firstProblem(body);
    if (problem !== null) return { kind: 'wrong', path: problem };
    const change = options.judgeChange?.(over.body, body, note) ?? { errors: [], needsNote: false };
    if (change.errors.length > 0) {
      session.hold(change.errors, body);
      return { kind: 'wrong', path: change.errors[0]?.path ?? '' };
    }
    return change.needsNote ? { kind: 'needs-note' } : send(over, body, note);
  };

  return {
    store,
    messages: session.messages,
    unreadable: session.unreadable,
    findings: session.findings,
    draftState: session.draftState,
    error: session.error,
    isSaving: session.isSaving,
    flushDraft: session.flushDraft,
    base,
    savedAt,
    isDirty,
    merge,
    save,
    /** Back to what is saved. */
    discardDraft: async (): Promise<void> => {
      store.getState().restart(base.body);
      rebase(base);
      await session.dropDraft();
    },
    /** Takes the merged body over their version and saves it. */
    settle: async (body: Body, note: Note): Promise<SaveOutcome> => {
      const theirs = merge?.theirs ?? base;
      setMerge(null);
      store.getState().change(() => body);
      store.getState().endTyping();
      rebase(theirs);
      return save(note, theirs);
    },
    leaveMerge: () => setMerge(null),
    /** Takes a version that the program saved at the person's own wish (a task sheet went out): it is no save elsewhere. */
    adopt: async (saved: Stored): Promise<void> => {
      // Every step of undo has what the program wrote: what was typed before can still be taken back, that cannot.
      const written = changedPaths(base.body, saved.body, groups);
      const withWritten = (body: Body): Body =>
        written.reduce((made, path) => withValueAt(made, path, valueAt(saved.body, path)), body);
      store.getState().rebase(withWritten);
      await accept(saved, withWritten(base.body));
    },
  };
}

export type EditorSession<Body, Stored extends Versioned<Body>, Note> = ReturnType<
  typeof useEditorSession<Body, Stored, Note>
>;
