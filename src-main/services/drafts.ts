import type { Answer, AnyDraft, DraftInfo, Input } from '@shared/contract';
import { problemOf } from '@shared/domain/complaint';
import type { Reader, Trx } from '../data';
import { deleteDraft, findDraft, listDrafts, writeDraft } from '../data/repositories/drafts';
import type { CallContext } from './context';
import type { LoadEnvironment } from './environment';

export const draftInfo = ({ editor, recordId, baseVersion, savedAt, label }: AnyDraft): DraftInfo => ({
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
  const draft: AnyDraft = { ...input, savedAt: instant(clock.now()), label: await labelOf(input) };
  await writeDraft(trx, draft);
  return draftInfo(draft);
}

/** Whose it is and what it is about. */
async function labelOf(input: Input<'draft.save'>): Promise<string> {
  const [name, subject] = await namesOf(input);
  return [name, subject].filter((text) => text !== '').join(' · ');
}

async function namesOf(input: Input<'draft.save'>): Promise<readonly [string, string]> {
  if (input.editor === 'complaint' || input.editor === 'intake')
    return [input.body.customer.name, problemOf(input.body)];
  // Nothing needs the records' rules before the first such draft; a start does without them.
  const { factsOf } = await import('@shared/domain/record');
  const { customerName, subject } = factsOf(input.editor, input.body);
  return [customerName, customerName === subject ? '' : subject];
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
