import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useDesk } from '../ui';
import type { DraftState } from './model/draft-keeper';
import { draftText } from './model/draft-text';

/** What became of the draft, for pages without an editor's bar. */
export function DraftNote({ draft }: { readonly draft: StoreApi<DraftState> }) {
  const state = useStore(draft);
  const { texts, rules } = useDesk();
  return (
    <span className="editor-quiet numbers editor-draft-note" role="status" data-draft={state.kind}>
      {draftText(state, texts.editor, rules.timeZone)}
    </span>
  );
}
