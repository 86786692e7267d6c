import type { Answer, DraftInfo, Input } from '@shared/contract';
import { problemOf } from '@shared/domain/complaint';
import type { Reader, Trx } from '../data';
import {
  type DraftRecord,
  deleteDraft,
  findDraft,
  listDrafts,
  writeDraft,
} from '../data/repositories/drafts';
import type { CallContext } from './context';
import type { LoadEnvironment } from './environment';

export const draftInfo = ({ editor, recordId, baseVersion, savedAt, label }: DraftRecord): DraftInfo => ({
  editor,
  recordId,
  baseVersion,
  savedAt,
  label,
});

/** Keeps what is being typed; any half-filled state is welcome, and history does not hear of it. */
export async function saveDraft(
  trx: Trx,
  load: LoadEnvironment,
  { clock }: CallContext,
  input: Input<'draft.save'>,
): Promise<Answer<'draft.save'>> {
  const { instant } = await load(trx);
  const label = [input.body.customer.name, problemOf(input.body)].filter((text) => text !== '').join(' · ');
  const draft: DraftRecord = { ...input, savedAt: instant(clock.now()), label };
  await writeDraft(trx, draft);
  return draftInfo(draft);
}

export const getDraft = async (
  db: Reader,
  { editor, recordId }: Input<'draft.get'>,
): Promise<Answer<'draft.get'>> => ({
  draft: await findDraft(db, editor, recordId),
});

export const allDrafts = async (db: Reader): Promise<Answer<'draft.list'>> => ({
  drafts: (await listDrafts(db)).map(draftInfo),
});

export async function discardDraft(trx: Trx, { editor, recordId }: Input<'draft.discard'>): Promise<null> {
  await deleteDraft(trx, editor, recordId);
  return null;
}
