import type { EditorKind, Result } from '@shared/contract';
import { call } from './desk';
import { done } from './done';

/** The token of what was typed last in that editor and not registered; null where there is none. */
export async function latestDraft(kind: EditorKind): Promise<Result<string | null>> {
  const list = await call('draft.list', {});
  if (!list.ok) return list;
  const own = list.value.drafts.filter(({ editor, baseVersion }) => editor === kind && baseVersion === 0);
  const [latest] = own.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  return done(latest?.recordId ?? null);
}
