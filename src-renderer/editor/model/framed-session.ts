import type { CallError } from '@shared/contract';
import type { Finding } from '@shared/domain/finding';
import type { StoreApi } from 'zustand/vanilla';
import type { EditorServices } from '../editor-context';
import type { SaveOutcome } from '../use-editor-session';
import type { Merge } from './differences';
import type { DraftState } from './draft-keeper';

/** What the frame of an editor needs of the record in it, whether that one is registered already or not. */
export interface FramedSession<Body> extends Pick<EditorServices<Body>, 'store' | 'messages' | 'unreadable'> {
  /** `id` is null and `number` empty while it is not registered. */
  readonly base: { readonly id: string | null; readonly number: string };
  readonly findings: readonly Finding[];
  readonly draftState: StoreApi<DraftState>;
  readonly error: CallError | null;
  readonly isSaving: boolean;
  /** Epoch milliseconds; null while this editor saved nothing. */
  readonly savedAt: number | null;
  readonly isDirty: boolean;
  /** What was saved elsewhere meanwhile, and is to be settled. */
  readonly merge: { readonly merge: Merge<Body> } | null;
  readonly save: () => Promise<SaveOutcome>;
  readonly settle: (body: Body, note: string) => Promise<SaveOutcome>;
  readonly leaveMerge: () => void;
  /** @throws when it could not be written: leaving would lose it */
  readonly flushDraft: () => Promise<void>;
  /** Back to what is saved, or to the beginning. */
  readonly discardDraft: () => Promise<void>;
}
