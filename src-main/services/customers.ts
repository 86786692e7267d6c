import type { Answer, ChangeNote, Input } from '@shared/contract';
import type { StoredCustomer, StoredPart } from '@shared/domain/customer';
import { milestoneKinds } from '@shared/domain/deadline';
import { error, type Finding } from '@shared/domain/finding';
import type { Reader, Trx } from '../data';
import { canonicalJson } from '../data/canonical';
import { datedPositions } from '../data/repositories/complaints';
import {
  findCustomer,
  findPart,
  masterHash,
  searchCustomers,
  searchParts,
  writeCustomer,
  writePart,
} from '../data/repositories/customers';
import { appendHistory, type HistoryArea } from '../data/repositories/history';
import { recomputeDates } from './complaint/recompute';
import type { CallContext } from './context';
import { diff } from './diff';
import type { LoadEnvironment } from './environment';
import { approvalsOf, checkNoteApprover, demandRight } from './rights';
import { refuseErrors, ServiceError } from './service-error';
import { checkNote, noNote, noteChanges } from './settings';

export interface MasterParts {
  readonly load: LoadEnvironment;
  readonly nextId: () => string;
}

export const findCustomers = async (
  db: Reader,
  { text, limit }: Input<'customer.search'>,
): Promise<Answer<'customer.search'>> => ({
  customers: await searchCustomers(db, text, limit),
});

/** @throws ServiceError `not-found` */
export async function getCustomer(
  db: Reader,
  { id }: Input<'customer.get'>,
): Promise<Answer<'customer.get'>> {
  const found = await findCustomer(db, id);
  if (found === null) throw new ServiceError('not-found', { id });
  return found;
}

/**
 * Makes or changes a customer file. A changed standing agreement moves the dates of the customer's open complaints, each noted in
 * its own history; a date already due or done moves only with reason, approver and proof (decisions.md, Deadlines).
 * @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid`
 */
export async function saveCustomer(
  trx: Trx,
  parts: MasterParts,
  context: CallContext,
  input: Input<'customer.save'>,
): Promise<Answer<'customer.save'>> {
  demandRight(context, 'write');
  const before = input.id === null ? null : await getCustomer(trx, { id: input.id });
  refuseStale(before, input.version);
  const environment = await parts.load(trx);
  const note = input.note ?? noNote;
  refuseErrors([
    ...checkCustomer(input.body),
    ...checkNoteApprover(note, approvalsOf(context, environment.settings)),
  ]);
  const stored: StoredCustomer = {
    id: before?.id ?? parts.nextId(),
    version: (before?.version ?? 0) + 1,
    body: input.body,
  };
  if (before !== null && canonicalJson(before.body) === canonicalJson(stored.body)) return before;
  await writeCustomer(trx, stored);
  await noteMaster(trx, parts, context, 'customer', before, stored, note);
  const isAgreementMoved =
    before !== null && canonicalJson(before.body.agreedTimes) !== canonicalJson(stored.body.agreedTimes);
  if (isAgreementMoved) {
    const positions = await datedPositions(trx, stored.id);
    const why = join([`${stored.body.name}: agreedTimes`, note.reason]);
    refuseErrors(checkNote(await recomputeDates(trx, environment, context, positions, why), note));
  }
  return stored;
}

export const findParts = async (
  db: Reader,
  { text, customerId, limit }: Input<'part.search'>,
): Promise<Answer<'part.search'>> => ({
  parts: await searchParts(db, text, customerId, limit),
});

const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid` */
export async function savePart(
  trx: Trx,
  parts: MasterParts,
  context: CallContext,
  input: Input<'part.save'>,
): Promise<Answer<'part.save'>> {
  demandRight(context, 'write');
  const before = input.id === null ? null : await findPart(trx, input.id);
  if (input.id !== null && before === null) throw new ServiceError('not-found', { id: input.id });
  refuseStale(before, input.version);
  if (input.body.name.trim() === '') refuseErrors([error('name', 'required')]);
  if (input.body.customerId !== null) await getCustomer(trx, { id: input.body.customerId });
  const stored: StoredPart = {
    id: before?.id ?? parts.nextId(),
    version: (before?.version ?? 0) + 1,
    body: input.body,
  };
  if (before !== null && canonicalJson(before.body) === canonicalJson(stored.body)) return before;
  await writePart(trx, stored);
  await noteMaster(trx, parts, context, 'part', before, stored);
  return stored;
}

function refuseStale(before: { readonly version: number } | null, version: number): void {
  if (before !== null && before.version !== version)
    throw new ServiceError('stale', { version: before.version });
}

/** A fixed moment makes no sense as a standing agreement. */
function checkCustomer(body: StoredCustomer['body']): readonly Finding[] {
  return [
    ...(body.name.trim() === '' ? [error('name', 'required')] : []),
    ...milestoneKinds.flatMap((kind) =>
      body.agreedTimes[kind]?.kind === 'absolute' ? [error(`agreedTimes.${kind}`, 'not-a-time')] : [],
    ),
  ];
}

async function noteMaster(
  trx: Trx,
  { load }: MasterParts,
  { operator, clock }: CallContext,
  area: Extract<HistoryArea, 'customer' | 'part'>,
  before: StoredCustomer | StoredPart | null,
  after: StoredCustomer | StoredPart,
  note: ChangeNote = noNote,
): Promise<void> {
  await appendHistory(trx, {
    at: (await load(trx)).instant(clock.now()),
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
}
