import type { Complaint } from '@shared/domain/complaint';
import type { DraftTable, Reader, Trx } from '../schema';
import { statement } from '../sqlite/statement';

export type DraftEditor = 'complaint' | 'intake';

export interface DraftRecord {
  readonly editor: DraftEditor;
  readonly recordId: string | null;
  readonly baseVersion: number;
  readonly savedAt: string;
  readonly label: string;
  readonly body: Complaint;
}

const keyOf = (editor: DraftEditor, recordId: string | null): string => `${editor}:${recordId ?? ''}`;

/** One draft per editor and record; the newer replaces the older. */
export async function writeDraft(trx: Trx, draft: DraftRecord): Promise<void> {
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
  editor: DraftEditor,
  recordId: string | null,
): Promise<DraftRecord | null> {
  const [found] = await selectDraft(db, { key: keyOf(editor, recordId) });
  return found === undefined ? null : draftOf(found);
}

const selectDraft = statement((db: Reader, { key }: { readonly key: string }) =>
  db.selectFrom('draft').selectAll().where('key', '=', key).compile(),
);

/** All drafts, the newest first. */
export async function listDrafts(db: Reader): Promise<readonly DraftRecord[]> {
  const found = await db.selectFrom('draft').selectAll().orderBy('saved_at', 'desc').orderBy('key').execute();
  return found.map(draftOf);
}

export async function deleteDraft(trx: Trx, editor: DraftEditor, recordId: string | null): Promise<void> {
  await trx.deleteFrom('draft').where('key', '=', keyOf(editor, recordId)).execute();
}

const draftOf = (row: DraftTable): DraftRecord => ({
  editor: row.editor as DraftEditor,
  recordId: row.record_id,
  baseVersion: row.base_version,
  savedAt: row.saved_at,
  label: row.label,
  body: JSON.parse(row.body) as Complaint,
});
