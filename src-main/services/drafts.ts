import type { Answer, AnyDraft, DraftInfo, Input } from '@shared/contract';
import { problemOf } from '@shared/domain/complaint';
import { blankFinance, type CustomerFinance, withoutFinance } from '@shared/domain/customer';
import { hasRight } from '@shared/domain/person';
import type { Reader, Trx } from '../data';
import { findCustomer } from '../data/repositories/customers';
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
  context: CallContext,
  given: Input<'draft.save'>,
): Promise<Answer<'draft.save'>> {
  const { clock } = context;
  const { instant } = await load(trx);
  const input = await withKeptFinance(trx, context, given);
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
  if (input.editor === 'customer') return [input.body.name, ''];
  // Nothing needs the records' rules before the first such draft; a start does without them.
  const { factsOf } = await import('@shared/domain/record');
  const { customerName, subject } = factsOf(input.editor, input.body);
  return [customerName, customerName === subject ? '' : subject];
}

/**
 * 财务 stays in the draft of somebody who may not see it: as somebody with the right was typing it, else as the customer's file has it. The
 * next one with the right goes on from that draft.
 */
async function withKeptFinance(
  trx: Trx,
  { operator }: CallContext,
  input: Input<'draft.save'>,
): Promise<Input<'draft.save'>> {
  if (input.editor !== 'customer' || hasRight(operator.roles, 'finance')) return input;
  const before = await findDraft(trx, 'customer', input.recordId);
  const finance =
    before?.editor === 'customer' ? before.body.finance : await financeOnFile(trx, input.recordId);
  return { ...input, body: { ...input.body, finance } };
}

const financeOnFile = async (db: Reader, customerId: string | null): Promise<CustomerFinance | null> =>
  customerId === null ? null : ((await findCustomer(db, customerId))?.body.finance ?? null);

/** 财务 by right only, in drafts as well (docs/rights.md). */
export const getDraft = async (
  db: Reader,
  { operator }: CallContext,
  { editor, recordId }: Input<'draft.get'>,
): Promise<Answer<'draft.get'>> => {
  const draft = await findDraft(db, editor, recordId);
  if (draft === null || hasRight(operator.roles, 'finance')) return { draft };
  if (draft.editor === 'customer') return { draft: { ...draft, body: withoutFinance(draft.body) } };
  return draft.editor === 'customer-file'
    ? { draft: { ...draft, body: { ...draft.body, finance: blankFinance() } } }
    : { draft };
};

export const allDrafts = async (db: Reader): Promise<Answer<'draft.list'>> => ({
  drafts: (await listDrafts(db)).map(draftInfo),
});

export async function discardDraft(trx: Trx, { editor, recordId }: Input<'draft.discard'>): Promise<null> {
  await deleteDraft(trx, editor, recordId);
  return null;
}
