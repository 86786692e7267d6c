import type { Answer, Input } from '@shared/contract';
import { contactOf, phoneOf, type StoredCustomer, withoutFinance } from '@shared/domain/customer';
import { hasRight } from '@shared/domain/person';
import type { Reader } from '../../data';
import { openComplaintsOf } from '../../data/repositories/complaint-list';
import {
  countCustomers,
  customerByCodeOrName,
  findCustomer,
  pageOfCustomers,
  partsOfCustomer,
  searchCustomers,
} from '../../data/repositories/customers';
import { historyOf, lastRecordOf, type StoredEntry } from '../../data/repositories/history';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { ServiceError } from '../service-error';

const maySeeFinance = ({ operator }: CallContext): boolean => hasRight(operator.roles, 'finance');

/** A customer as this operator may see it: 财务 by right only (docs/rights.md). */
export const shownTo = (context: CallContext, stored: StoredCustomer): StoredCustomer =>
  maySeeFinance(context) ? stored : { ...stored, body: withoutFinance(stored.body) };

/** @throws ServiceError `not-found` */
export async function demandCustomer(db: Reader, id: string): Promise<StoredCustomer> {
  const found = await findCustomer(db, id);
  if (found === null) throw new ServiceError('not-found', { id });
  return found;
}

export const findCustomers = async (
  db: Reader,
  context: CallContext,
  { text, limit }: Input<'customer.search'>,
): Promise<Answer<'customer.search'>> => ({
  customers: (await searchCustomers(db, text, limit)).map((stored) => shownTo(context, stored)),
});

/** @throws ServiceError `not-found` */
export const getCustomer = async (
  db: Reader,
  context: CallContext,
  { id }: Input<'customer.get'>,
): Promise<Answer<'customer.get'>> => shownTo(context, await demandCustomer(db, id));

/** By ERP code, else by full name; null asks for the one changed last. */
export async function customerNamed(
  db: Reader,
  context: CallContext,
  wanted: string | null,
): Promise<StoredCustomer | null> {
  const last = wanted === null ? await lastRecordOf(db, 'customer') : null;
  const found =
    wanted === null
      ? last === null
        ? null
        : await findCustomer(db, last)
      : await customerByCodeOrName(db, wanted);
  return found === null ? null : shownTo(context, found);
}

/** One page of the list; 财务 is no part of a line. */
export async function listCustomers(
  db: Reader,
  load: LoadEnvironment,
  { clock }: Pick<CallContext, 'clock'>,
  { filter, sort, offset, limit }: Input<'customer.page'>,
): Promise<Answer<'customer.page'>> {
  const found = await pageOfCustomers(db, {
    ...filter,
    sort: sort.key,
    descending: sort.descending,
    offset,
    limit,
  });
  const today = (await load(db)).day(clock.now());
  const open = await openComplaintsOf(
    db,
    found.map(({ id }) => id),
  );
  const rows = found.map(({ id, version, body }) => {
    const contact = contactOf(body, today);
    return {
      id,
      version,
      name: body.name,
      shortName: body.shortName,
      code: body.code,
      kind: body.kind,
      grade: body.grade,
      isActive: body.isActive,
      plant: body.plant,
      contactName: contact.name,
      contactPhone: phoneOf(contact),
      language: body.language,
      openComplaints: open.get(id) ?? 0,
    };
  });
  return { rows, total: await countCustomers(db, filter) };
}

const mostParts = 500;

/** 供货产品: parts made for this customer alone. */
export const listParts = async (
  db: Reader,
  { customerId }: Input<'part.list'>,
): Promise<Answer<'part.list'>> => ({ parts: await partsOfCustomer(db, customerId, mostParts) });

/** What was changed and by whom; that 财务 was changed is told to everybody, what it says by right only. */
export async function customerHistory(
  db: Reader,
  context: CallContext,
  { id, ...page }: Input<'customer.history'>,
): Promise<Answer<'customer.history'>> {
  const { entries, total } = await historyOf(db, 'customer', id, page);
  return { entries: maySeeFinance(context) ? entries : entries.map(withoutFinanceValues), total };
}

const isFinance = (path: string): boolean => path === 'finance' || path.startsWith('finance.');

export function withoutFinanceValues(entry: StoredEntry): StoredEntry {
  const changes = entry.changes.filter(({ path }) => !isFinance(path));
  if (changes.length === entry.changes.length) return entry;
  return { ...entry, changes: [...changes, { path: 'finance', old: null, new: null }] };
}
