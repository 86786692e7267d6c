import type { CostFilter, ExportRequest } from '@shared/contract';
import { type CostListing, costSums, type ListedCost } from '@shared/domain/cost';
import type { SomeRecord } from '@shared/forms';
import type { Reader } from '../../data';
import { costGroups, costLines } from '../../data/repositories/cost-lines';
import { findCustomer } from '../../data/repositories/customers';
import type { CallContext } from '../context';
import { demandRight } from '../rights';
import { checkDates } from './read';

export type CostListingRequest = Extract<ExportRequest, { readonly form: 'cost-listing' }>;

/** How many lines are read at once. */
const chunk = 500;

/** 外部质量费用明细: every line that the filter holds, the earliest first. @throws ServiceError `forbidden`, `invalid` */
export async function costListing(
  db: Reader,
  context: CallContext,
  { filter }: CostListingRequest,
): Promise<SomeRecord> {
  demandRight(context, 'finance');
  checkDates(filter);
  const made: CostListing = {
    from: filter.from ?? null,
    to: filter.to ?? null,
    customerName: await customerNameOf(db, filter),
    categories: filter.categories ?? [],
    bearers: filter.bearers ?? [],
    currencies: filter.currencies ?? [],
    isOpen: filter.isOpen ?? null,
    lines: await allLines(db, filter),
    sums: costSums(await costGroups(db, filter)).byCurrency,
  };
  // The paper of the code binds it (src-shared/forms/areas/cost).
  return made as object as SomeRecord;
}

async function allLines(db: Reader, filter: CostFilter): Promise<readonly ListedCost[]> {
  const found: ListedCost[] = [];
  for (let offset = 0; ; offset += chunk) {
    const page = await costLines(db, filter, { key: 'on', descending: false }, { offset, limit: chunk });
    found.push(...page);
    if (page.length < chunk) return found;
  }
}

async function customerNameOf(db: Reader, { customerId, customerName }: CostFilter): Promise<string> {
  if (customerId === undefined) return customerName ?? '';
  return (await findCustomer(db, customerId))?.body.name ?? customerId;
}
