import type { Answer } from '@shared/contract';
import { blankFinance } from '@shared/domain/customer';
import { hasRight } from '@shared/domain/person';
import type { StoredRecord } from '@shared/domain/record';
import type { Store } from '../../data';
import { findDraft } from '../../data/repositories/drafts';
import type { CallContext } from '../context';
import { withoutFinanceValues } from '../customer/read';
import { draftInfo } from '../drafts';
import type { LoadEnvironment } from '../environment';
import type { ServiceCalls } from '../index';
import type { RecordCalls } from './calls';
import { namedRecord } from './named';

type RecordChannel =
  | 'record.page'
  | 'record.dates'
  | 'record.get'
  | 'record.named'
  | 'record.naming'
  | 'record.register'
  | 'record.save'
  | 'record.void'
  | 'record.history'
  | 'record.links';

/** Records of the further forms, as far as the screen edits them. */
export const recordChannels = (
  store: Store,
  load: LoadEnvironment,
  records: RecordCalls,
): Pick<ServiceCalls, RecordChannel> => ({
  'record.page': async ({ clock }, { figure, ...input }) => {
    if (figure === undefined) return records.page(input);
    const { idsOf } = await import('../service-summary/count');
    const ids = await store.read(async (db) => idsOf(db, await load(db), clock.now(), figure));
    return records.page({ ...input, ids });
  },
  'record.dates': (context, input) => records.dates(context, input),
  'record.get': async (context, { id }) => {
    const { stored: whole, isVoid, voidReason } = await records.get(id);
    const stored = shownTo(context, whole);
    return { stored, isVoid, voidReason, draft: await draftOf(store, stored) };
  },
  'record.named': (_context, { number }) => store.read((db) => namedRecord(db, number)),
  'record.naming': async (_context, input) => {
    const { recordsNaming } = await import('./links');
    return store.read((db) => recordsNaming(db, input));
  },
  'record.links': async (_context, { id }) => {
    const { linksOfRecord } = await import('./links');
    return store.read((db) => linksOfRecord(db, id));
  },
  'record.register': (context, input) => records.register(context, input),
  'record.save': (context, { kind: _, ...change }) => records.save(context, change),
  'record.void': (context, input) => records.void(context, input),
  'record.history': async (context, input) => {
    const { entries, total } = await records.history(input);
    return {
      entries: hasRight(context.operator.roles, 'finance') ? entries : entries.map(withoutFinanceValues),
      total,
    };
  },
});

/** A sheet from before the customer had all of it shows 财务 to the same people (docs/rights.md). */
const shownTo = ({ operator }: CallContext, stored: StoredRecord): StoredRecord =>
  'finance' in stored.body && !hasRight(operator.roles, 'finance')
    ? { ...stored, body: { ...stored.body, finance: blankFinance() } }
    : stored;

async function draftOf(
  store: Store,
  { id, kind }: Answer<'record.get'>['stored'],
): Promise<Answer<'record.get'>['draft']> {
  const draft = await store.read((db) => findDraft(db, kind, id));
  return draft === null ? null : draftInfo(draft);
}
