import type { Answer, Input } from '@shared/contract';
import type { StoredCustomer } from '@shared/domain/customer';
import { sameCustomer, searchesFor } from '@shared/domain/escape';
import type { Reader } from '../../data';
import { searchCustomers } from '../../data/repositories/customers';

const mostProposed = 5;
const mostFound = 20;

/** Whose file each name of a delivery list is: surely, or by name, code and pinyin perhaps. */
export async function customersNamed(
  db: Reader,
  { names }: Input<'escape.customers'>,
): Promise<Answer<'escape.customers'>> {
  const matches: Answer<'escape.customers'>['matches'][number][] = [];
  for (const name of names) {
    const proposals = await proposed(db, name);
    matches.push({
      name,
      customer: sameCustomer(name, proposals),
      proposals: proposals.slice(0, mostProposed),
    });
  }
  return { matches };
}

async function proposed(db: Reader, name: string): Promise<readonly StoredCustomer[]> {
  const found = new Map<string, StoredCustomer>();
  for (const text of searchesFor(name)) {
    for (const customer of await searchCustomers(db, text, mostFound))
      if (customer.body.isActive) found.set(customer.id, customer);
    // The surer search has said enough.
    if (found.size >= mostProposed) break;
  }
  return [...found.values()];
}
