import type { Draft, Input, Result } from '@shared/contract';
import type { RecordBody, RecordKind, StoredRecord } from '@shared/domain/record';
import { call } from '../api';
import type { BodyRules } from './model/body-rules';
import { type EditorSession, useEditorSession } from './use-editor-session';

/** A record of a kind with its own editor being edited, its draft kept, its versions merged. */
export function useRecordSession<K extends RecordKind>(
  kind: K,
  stored: StoredRecord<K>,
  draft: Draft<K> | null,
  rules: BodyRules<RecordBody<K>>,
): RecordSession<K> {
  const { id } = stored;
  // The contract names each kind with its body; which one it is here is known by `K` alone.
  return useEditorSession<RecordBody<K>, StoredRecord<K>, string>({
    stored,
    draft: draft as { readonly baseVersion: number; readonly body: RecordBody<K> } | null,
    rules,
    emptyNote: '',
    writeDraft: (body, baseVersion) =>
      call('draft.save', { editor: kind, recordId: id, baseVersion, body } as Input<'draft.save'>),
    discardDraft: () => call('draft.discard', { editor: kind, recordId: id }),
    send: async (over, body, reason) => {
      const change = { kind, id, version: over.version, body, reason } as Input<'record.save'>;
      return (await call('record.save', change)) as Result<StoredRecord<K>>;
    },
    fetchLatest: async () => {
      const result = await call('record.get', { id });
      return result.ok ? { ok: true, value: result.value.stored as StoredRecord<K> } : result;
    },
  });
}

export type RecordSession<K extends RecordKind> = EditorSession<RecordBody<K>, StoredRecord<K>, string>;
