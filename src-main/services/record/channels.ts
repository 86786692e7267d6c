import type { Answer } from '@shared/contract';
import type { Store } from '../../data';
import { findDraft } from '../../data/repositories/drafts';
import { draftInfo } from '../drafts';
import type { ServiceCalls } from '../index';
import type { RecordCalls } from './calls';

type RecordChannel =
  | 'record.page'
  | 'record.dates'
  | 'record.get'
  | 'record.register'
  | 'record.save'
  | 'record.void'
  | 'record.history';

/** Records of the further forms, as far as the screen edits them. */
export const recordChannels = (store: Store, records: RecordCalls): Pick<ServiceCalls, RecordChannel> => ({
  'record.page': (_context, input) => records.page(input),
  'record.dates': (context, input) => records.dates(context, input),
  'record.get': async (_context, { id }) => {
    const { stored, isVoid, voidReason } = await records.get(id);
    return { stored, isVoid, voidReason, draft: await draftOf(store, stored) };
  },
  'record.register': (context, input) => records.register(context, input),
  'record.save': (context, { kind: _, ...change }) => records.save(context, change),
  'record.void': (context, input) => records.void(context, input),
  'record.history': (_context, input) => records.history(input),
});

async function draftOf(
  store: Store,
  { id, kind }: Answer<'record.get'>['stored'],
): Promise<Answer<'record.get'>['draft']> {
  const draft = await store.read((db) => findDraft(db, kind, id));
  return draft === null ? null : draftInfo(draft);
}
