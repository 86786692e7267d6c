import { toInstant } from '@shared/domain/calendar';
import { fill, type Texts } from '@shared/text';
import type { DraftState } from './draft-keeper';

type Words = Texts['editor'];

/** How far an editor's record is saved; `savedAt` in epoch milliseconds, null while nothing was saved here. */
export interface EditorState {
  readonly draft: DraftState;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly savedAt: number | null;
}

/** What became of the draft, in a sentence; '' while there is none. */
export function draftText(draft: DraftState, words: Words, timeZone: string): string {
  if (draft.kind === 'failed') return words.draftFailed;
  if (draft.kind === 'pending') return words.draftPending;
  return draft.kind === 'saved' ? fill(words.draftSaved, { time: clockText(draft.at, timeZone) }) : '';
}

/** What is saved and what is not, in a sentence. */
export function stateText(
  { draft, isDirty, isSaving, savedAt }: EditorState,
  words: Words,
  timeZone: string,
): string {
  if (isSaving) return words.saving;
  if (isDirty) return draftText(draft, words, timeZone) || words.changed;
  if (savedAt === null) return words.unchanged;
  return fill(words.saved, { at: toInstant(savedAt, timeZone).slice(11, 16) });
}

/** `14:05:12` on the factory's clock. */
const clockText = (iso: string, timeZone: string): string =>
  `${toInstant(Date.parse(iso), timeZone).slice(11, 16)}:${iso.slice(17, 19)}`;
