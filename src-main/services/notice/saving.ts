import { checkEscape, isRangeChanged, reopenedEvent, tellAgainFrom } from '@shared/domain/escape';
import { error } from '@shared/domain/finding';
import { checkAdmissions, type Notice, revisionOf, saysTheSame, withOwners } from '@shared/domain/notice';
import type { RecordBody, RecordKind, StoredRecord } from '@shared/domain/record';
import type { Reader } from '../../data';
import type { CallContext } from '../context';
import { refuseErrors, ServiceError } from '../service-error';
import { noticeSubmissions } from './read';

const isNotice = (stored: StoredRecord): stored is StoredRecord<'notice'> => stored.kind === 'notice';

/** A body as it may be kept: what the program says of an event is not typed. @param at the moment of the save */
export function keptBody(before: StoredRecord, after: RecordBody, at: string): RecordBody {
  if (isNotice(before)) {
    // It goes out by being sent (./send), never by typing when.
    const { issuedAt, firstIssuedAt } = before.body;
    return withOwners({ ...(after as Notice), issuedAt, firstIssuedAt });
  }
  if (before.kind !== 'escape-event') return after;
  return withEventFacts(before.body as RecordBody<'escape-event'>, after as RecordBody<'escape-event'>, at);
}

/** A new body as it may be kept. @throws ServiceError `invalid` for an admission that 批准人 did not release */
export function newBody(kind: RecordKind, body: RecordBody, { operator }: CallContext): RecordBody {
  if (kind === 'notice') {
    refuseErrors(checkAdmissions(null, (body as Notice).admissions, operator));
    return withOwners(body as Notice);
  }
  return kind === 'escape-event' ? withoutEventFacts(body as RecordBody<'escape-event'>) : body;
}

/** Refuses what a save of a notice may not say. @throws ServiceError `forbidden`, `invalid` */
export async function demandAllowed(
  db: Reader,
  context: CallContext,
  before: StoredRecord,
  after: RecordBody,
): Promise<void> {
  if (isNotice(before)) await demandSayable(db, context, before, after as Notice);
  // The program has entered what it knows: a range that changed with this very save closes nothing.
  if (before.kind === 'escape-event') refuseErrors(checkEscape(after as RecordBody<'escape-event'>));
}

/**
 * What a save of a notice may say: nothing new where this revision went out, and no admission that 批准人 did not release.
 * @throws ServiceError `forbidden` when the revision went out, `invalid`
 */
async function demandSayable(
  db: Reader,
  { operator }: CallContext,
  before: StoredRecord<'notice'>,
  after: Notice,
): Promise<void> {
  refuseErrors(checkAdmissions(before.body.admissions, after.admissions, operator));
  if (saysTheSame(before.body, after)) return;
  const sent = await noticeSubmissions(db, before.id);
  if (sent.some(({ revision }) => revision === revisionOf(before.body)))
    throw new ServiceError('forbidden', { number: before.number, why: 'submitted' });
}

/**
 * What the program says of an event stays as it was, and a changed range is dated: everybody is to be told again, and an event that was
 * closed is open. @throws ServiceError `invalid` where a customer who has a notice was taken out
 */
function withEventFacts(
  before: RecordBody<'escape-event'>,
  after: RecordBody<'escape-event'>,
  at: string,
): RecordBody<'escape-event'> {
  const kept = {
    ...after,
    customers: after.customers.map((customer) => ({
      ...customer,
      notice: before.customers.find(({ id }) => id === customer.id)?.notice ?? null,
    })),
  };
  refuseErrors(
    before.customers
      .filter(({ id, notice }) => notice !== null && !kept.customers.some((customer) => customer.id === id))
      .map(({ name, notice }) => error('customers', 'has-notice', { name, number: notice?.number ?? '' })),
  );
  const { rangeChangedAt, tellAgainSince } = before;
  if (!isRangeChanged(before, kept)) return { ...kept, rangeChangedAt, tellAgainSince };
  const changed = { ...kept, rangeChangedAt: at, tellAgainSince: tellAgainFrom(before, at) };
  return before.closedOn === null ? changed : reopenedEvent(changed);
}

/** A new event was told to nobody yet. */
const withoutEventFacts = (body: RecordBody<'escape-event'>): RecordBody<'escape-event'> => ({
  ...body,
  rangeChangedAt: null,
  tellAgainSince: null,
  customers: body.customers.map((customer) => ({ ...customer, notice: null })),
});
