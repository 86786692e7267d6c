import type { AnyDraft, EditorKind } from '@shared/contract';
import type { DraftTable, Reader, Trx } from '../schema';
import { statement } from '../sqlite/statement';

const keyOf = (editor: EditorKind, recordId: string | null): string => `${editor}:${recordId ?? ''}`;

/** One draft per editor and record; the newer replaces the older. */
export async function writeDraft(trx: Trx, draft: AnyDraft): Promise<void> {
  const row = {
    base_version: draft.baseVersion,
    saved_at: draft.savedAt,
    label: draft.label,
    body: JSON.stringify(draft.body),
  };
  await trx
    .insertInto('draft')
    .values({
      key: keyOf(draft.editor, draft.recordId),
      editor: draft.editor,
      record_id: draft.recordId,
      ...row,
    })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}

export async function findDraft(
  db: Reader,
  editor: EditorKind,
  recordId: string | null,
): Promise<AnyDraft | null> {
  const [found] = await selectDraft(db, { key: keyOf(editor, recordId) });
  return found === undefined ? null : draftOf(found);
}

const selectDraft = statement((db: Reader, { key }: { readonly key: string }) =>
  db.selectFrom('draft').selectAll().where('key', '=', key).compile(),
);

/** All drafts, the newest first. */
export async function listDrafts(db: Reader): Promise<readonly AnyDraft[]> {
  const found = await db.selectFrom('draft').selectAll().orderBy('saved_at', 'desc').orderBy('key').execute();
  return found.map(draftOf);
}

export async function deleteDraft(trx: Trx, editor: EditorKind, recordId: string | null): Promise<void> {
  await trx.deleteFrom('draft').where('key', '=', keyOf(editor, recordId)).execute();
}

const draftOf = (row: DraftTable): AnyDraft =>
  ({
    editor: row.editor,
    recordId: row.record_id,
    baseVersion: row.base_version,
    savedAt: row.saved_at,
    label: row.label,
    body: JSON.parse(row.body),
  }) as AnyDraft;
