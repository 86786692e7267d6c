import type { AnyDraft, Draft, EditorKind } from '@shared/contract';

/** The draft with the body of that editor; null where there is none, or it belongs to another. */
export const draftOf = <E extends EditorKind>(editor: E, draft: AnyDraft | null): Draft<E> | null =>
  draft?.editor === editor ? (draft as unknown as Draft<E>) : null;
