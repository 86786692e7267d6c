import type { Answer, ChangeNote, Input } from '@shared/contract';
import {
  type Customer,
  checkCustomer,
  type StoredCustomer,
  type StoredPart,
  withoutFinance,
} from '@shared/domain/customer';
import { error, type Finding } from '@shared/domain/finding';
import { hasRight, rights } from '@shared/domain/person';
import { isSame } from '@shared/domain/same';
import type { Trx } from '../../data';
import { datedPositions } from '../../data/repositories/complaints';
import { masterHash, writeCustomer } from '../../data/repositories/customers';
import { appendHistory, type HistoryArea, type NewEntry } from '../../data/repositories/history';
import { followGrade } from '../care/follow-grade';
import { recomputeDates } from '../complaint/recompute';
import { demandAttachments } from '../complaint/references';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { LoadEnvironment } from '../environment';
import { approvalsOf, checkNoteApprover, demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';
import { checkNote, noNote, noteChanges } from '../settings';
import { demandCustomer, shownTo } from './read';

export interface MasterParts {
  readonly load: LoadEnvironment;
  readonly nextId: () => string;
}

/**
 * Makes or changes a customer file. A changed standing agreement moves the dates of the customer's open complaints, each noted in
 * its own history; a date already due or done moves only with reason, approver and proof (decisions.md, Deadlines). Who may not see
 * 财务 leaves it as it is.
 * @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid`
 */
export async function saveCustomer(
  trx: Trx,
  parts: MasterParts,
  context: CallContext,
  input: Input<'customer.save'>,
): Promise<Answer<'customer.save'>> {
  demandRight(context, 'write');
  const before = input.id === null ? null : await demandCustomer(trx, input.id);
  refuseStale(before, input.version);
  const environment = await parts.load(trx);
  const note = input.note ?? noNote;
  refuseErrors([
    ...checkCustomer(input.body),
    ...checkFinance(context, input.body),
    ...checkNoteApprover(note, approvalsOf(context, environment.settings)),
  ]);
  const stored: StoredCustomer = {
    id: before?.id ?? parts.nextId(),
    version: (before?.version ?? 0) + 1,
    body: withKeptFinance(context, before?.body ?? null, input.body),
  };
  if (before !== null && isSame(before.body, stored.body)) return shownTo(context, before);
  await demandAttachments(trx, before?.body ?? null, stored.body);
  await writeCustomer(trx, stored);
  const at = environment.instant(context.clock.now());
  await appendHistory(trx, entryOf('customer', context, { at, before, after: stored, note }));
  await followGrade(trx, parts.load, context, before, stored);
  if (before !== null && !isSame(before.body.agreedTimes, stored.body.agreedTimes)) {
    const positions = await datedPositions(trx, stored.id);
    const why = join([`${stored.body.name}: agreedTimes`, note.reason]);
    refuseErrors(checkNote(await recomputeDates(trx, environment, context, positions, why), note));
  }
  return shownTo(context, stored);
}

const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** Nobody writes what he is not shown. */
const checkFinance = ({ operator }: CallContext, { finance }: Customer): readonly Finding[] =>
  finance === null || hasRight(operator.roles, 'finance')
    ? []
    : [error('finance', 'reviewer-only', { roles: rights.finance.join(',') })];

/** Nothing entered is kept as nothing. */
const hasFinance = ({ finance }: Customer): boolean =>
  finance !== null && Object.values(finance).some((value) => value !== '' && value !== null);

function withKeptFinance({ operator }: CallContext, before: Customer | null, body: Customer): Customer {
  if (hasRight(operator.roles, 'finance')) return hasFinance(body) ? body : withoutFinance(body);
  return before === null ? withoutFinance(body) : { ...body, finance: before.finance };
}

/** @throws ServiceError `stale` */
export function refuseStale(before: { readonly version: number } | null, version: number): void {
  if (before !== null && before.version !== version)
    throw new ServiceError('stale', { version: before.version });
}

interface MasterChange<T extends StoredCustomer | StoredPart> {
  readonly at: string;
  readonly before: T | null;
  readonly after: T;
  readonly note?: ChangeNote;
}

/** What the history keeps of a made or changed customer or part. */
export const entryOf = <T extends StoredCustomer | StoredPart>(
  area: Extract<HistoryArea, 'customer' | 'part'>,
  { operator }: CallContext,
  { at, before, after, note = noNote }: MasterChange<T>,
): NewEntry => ({
  at,
  operator: operator.name,
  area,
  recordId: after.id,
  action: before === null ? 'create' : 'save',
  reason: note.reason,
  changes:
    before === null
      ? [{ path: 'name', old: null, new: after.body.name }]
      : [...diff(before.body, after.body), ...noteChanges(note)],
  recordHash: masterHash(after),
});
