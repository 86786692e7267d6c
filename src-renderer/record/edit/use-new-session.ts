import type { Draft, Input } from '@shared/contract';
import type { RecordBody, RecordKind, StoredRecord } from '@shared/domain/record';
import { call } from '../../api';
import { type FirstSession, useFirstSession } from '../../editor';
import type { AnyDescription } from '../description';
import { rulesOf } from '../model/rules';

/**
 * A record of a kind before its first save. Its draft is kept under the token that also makes a repeated save one record, so that what
 * a kill left behind is found again and never registered twice.
 * @param start what it begins with; a draft is typed over it
 */
export function useNewSession(
  description: AnyDescription,
  token: string,
  start: RecordBody<RecordKind>,
  draft: Draft<RecordKind> | null,
): FirstSession<unknown, StoredRecord> {
  const { kind } = description;
  const place = { editor: kind, recordId: token } as const;
  return useFirstSession<unknown, StoredRecord>({
    start,
    draft: draft?.body ?? null,
    rules: rulesOf(description),
    drafts: {
      // The contract names each kind with its body; which one it is here is known by the description alone.
      write: (body) => call('draft.save', { ...place, baseVersion: 0, body } as Input<'draft.save'>),
      discard: () => call('draft.discard', place),
    },
    send: (body) => call('record.register', { kind, token, body } as Input<'record.register'>),
  });
}
