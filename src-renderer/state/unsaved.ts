import { create } from 'zustand';

/** An editor that would lose its place; its draft is flushed before it is left. */
export interface Unsaved {
  readonly name: string;
  /** Writes the draft now; resolves when it is safe. */
  readonly flush: () => Promise<void>;
}

interface UnsavedState {
  readonly editor: Unsaved | null;
  /** The question on screen: where to, and how to answer. */
  readonly question: { readonly to: string; readonly answer: (leave: boolean) => void } | null;
}

export const useUnsavedStore = create<UnsavedState>(() => ({ editor: null, question: null }));

/** Says that an editor has unsaved changes (or, with null, that none has). */
export const setUnsaved = (editor: Unsaved | null): void => useUnsavedStore.setState({ editor });

/** True when the place may be left. `to` is where to, `quit` when the window closes. */
export async function askBeforeLeaving(to: string): Promise<boolean> {
  const { editor, question } = useUnsavedStore.getState();
  if (editor === null) return true;
  question?.answer(false);
  const leaves = await new Promise<boolean>((answer) =>
    useUnsavedStore.setState({ question: { to, answer } }),
  );
  useUnsavedStore.setState({ question: null });
  if (!leaves) return false;
  try {
    await editor.flush();
  } catch {
    // The editor says that its draft is not saved; leaving now would lose what was typed.
    return false;
  }
  if (to !== 'quit') useUnsavedStore.setState({ editor: null });
  return true;
}
