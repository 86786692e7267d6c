import { type RefObject, useRef, useState } from 'react';
import { goBack, useCommand, useUnsaved } from '../state';
import type { FramedSession } from './model/framed-session';
import { useEditorKeys } from './use-editor-keys';
import type { SaveOutcome } from './use-editor-session';

/** What one does with an open editor as a whole. */
export interface RecordEditing {
  readonly root: RefObject<HTMLDivElement | null>;
  /** Whether what is on the screen is saved afterwards. */
  readonly save: () => Promise<boolean>;
  readonly show: (outcome: SaveOutcome) => void;
  readonly close: () => void;
  /** When the draft was kept that the editor began with; null once the person has said what becomes of it. */
  readonly restoredFrom: string | null;
  readonly settleRestored: () => void;
}

/** Saving by button and keyboard, leaving with a question, and the way to the field that stopped a save. */
export function useRecordEditing<Body>(
  session: FramedSession<Body>,
  options: {
    readonly draftSavedAt: string | null;
    readonly isFrozen: boolean;
    readonly jumpTo: (path: string) => void;
  },
): RecordEditing {
  const { base, isDirty, store } = session;
  const [restoredFrom, setRestoredFrom] = useState(options.draftSavedAt);
  const root = useRef<HTMLDivElement>(null);
  const show = (outcome: SaveOutcome): void => {
    if (outcome.kind === 'wrong') requestAnimationFrame(() => options.jumpTo(outcome.path));
    if (outcome.kind === 'saved') setRestoredFrom(null);
  };
  const running = useRef<Promise<boolean> | null>(null);
  const saveNow = async (): Promise<boolean> => {
    const outcome = await session.save();
    show(outcome);
    return outcome.kind === 'saved';
  };
  // Whoever asks while a save runs waits for that one: what he wants to do next must not be lost without a word.
  const save = (): Promise<boolean> => {
    if (running.current !== null) return running.current;
    if (session.isSaving || options.isFrozen) return Promise.resolve(false);
    running.current = saveNow().finally(() => {
      running.current = null;
    });
    return running.current;
  };
  const close = (): void => void goBack();
  useCommand('save', () => void save());
  useUnsaved(isDirty, base.number, session.flushDraft);
  useEditorKeys(root, store, close);
  return { root, save, show, close, restoredFrom, settleRestored: () => setRestoredFrom(null) };
}
