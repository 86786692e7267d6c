import { type TemporalState, temporal } from 'zundo';
import type { StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { withValueAt } from './field-path';

/** Typing in one field within this time is one step of undo (milliseconds). */
export const typingPause = 900;

interface EditorState<Body> {
  readonly body: Body;
  /** Counts changes that did not come from typing (undo, restored draft); fields with a memory of their own start anew. */
  readonly revision: number;
  /** Replaces one field; repeated quick changes of the same field are one step of undo, lists apart. */
  readonly set: (path: string, value: unknown) => void;
  /** Replaces several fields in one step of undo. */
  readonly change: (edit: (body: Body) => Body) => void;
  /** Starts anew from another record: nothing before it can be undone. */
  readonly restart: (body: Body) => void;
  /**
   * The program itself changed something in the record. Every step of undo and redo gets the same change: undoing neither loses it nor
   * undoes it.
   */
  readonly rebase: (edit: (body: Body) => Body) => void;
  /** Ends a run of typing: the next change is a step of undo of its own. */
  readonly endTyping: () => void;
}

type Undoable<Body> = Pick<EditorState<Body>, 'body'>;

export interface EditorStore<Body> extends StoreApi<EditorState<Body>> {
  readonly temporal: StoreApi<TemporalState<Undoable<Body>>>;
}

/** The body of one record being edited, with its own undo and redo. `now` gives milliseconds. */
export function createEditorStore<Body>(initial: Body, now: () => number = Date.now): EditorStore<Body> {
  let lastPath: string | null = null;
  let lastAt = 0;
  let isContinued = false;

  const store = createStore<EditorState<Body>>()(
    temporal(
      (setState, getState) => ({
        body: initial,
        revision: 0,
        set: (path, value) => {
          const at = now();
          // A list is never typed: each file, photo or choice that comes or goes is a step.
          isContinued = !Array.isArray(value) && path === lastPath && at - lastAt < typingPause;
          lastPath = path;
          lastAt = at;
          setState({ body: withValueAt(getState().body, path, value) });
          isContinued = false;
        },
        change: (edit) => {
          lastPath = null;
          setState({ body: edit(getState().body) });
        },
        endTyping: () => {
          lastPath = null;
          setState({ revision: getState().revision + 1 });
        },
        rebase: (edit) => {
          lastPath = null;
          const { pastStates, futureStates } = store.temporal.getState();
          const edited = (steps: readonly Partial<Undoable<Body>>[]): Partial<Undoable<Body>>[] =>
            steps.map(({ body }) => (body === undefined ? {} : { body: edit(body) }));
          setState({ body: edit(getState().body), revision: getState().revision + 1 });
          store.temporal.setState({ pastStates: edited(pastStates), futureStates: edited(futureStates) });
        },
        restart: (body) => {
          lastPath = null;
          setState({ body, revision: getState().revision + 1 });
          store.temporal.getState().clear();
        },
      }),
      {
        partialize: ({ body }): Undoable<Body> => ({ body }),
        equality: (past, current) => past.body === current.body,
        handleSet: (handle) => (past, replace, current, delta) => {
          if (isContinued && store.temporal.getState().pastStates.length > 0) return;
          const remember: (...given: unknown[]) => void = handle as (...given: unknown[]) => void;
          remember(past, replace, current, delta);
        },
        limit: 200,
      },
    ),
  );
  return store;
}

export function undo<Body>(store: EditorStore<Body>): void {
  store.getState().endTyping();
  store.temporal.getState().undo();
}

export function redo<Body>(store: EditorStore<Body>): void {
  store.getState().endTyping();
  store.temporal.getState().redo();
}
