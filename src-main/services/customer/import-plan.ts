import type { ImportCounts } from '@shared/contract';
import type { StoredCustomer } from '@shared/domain/customer';
import {
  createPlanner,
  type ImportMapping,
  type ImportTable,
  knownCustomers,
  type PlannedWrite,
} from '@shared/domain/customer-import';
import type { Reader } from '../../data';
import { customersAfter } from '../../data/repositories/customers';
import { breathe } from '../breathe';

const portion = 500;

/** Every customer there is. */
async function allCustomers(db: Reader): Promise<readonly StoredCustomer[]> {
  const all: StoredCustomer[] = [];
  for (;;) {
    const found = await customersAfter(db, all.at(-1)?.id ?? '', portion);
    all.push(...found);
    if (found.length < portion) return all;
    await breathe();
  }
}

/** What every row of the table would do to the customers as they stand now. */
export async function planImport(
  db: Reader,
  table: ImportTable,
  mapping: ImportMapping,
  newId: () => string,
): Promise<readonly PlannedWrite[]> {
  const known = knownCustomers(await allCustomers(db));
  const plan = createPlanner({ table, mapping, known, newId });
  const planned: PlannedWrite[] = [];
  for (const row of table.rows) {
    planned.push(plan(row));
    if (planned.length % portion === 0) await breathe();
  }
  return planned;
}

export function countsOf(planned: readonly PlannedWrite[]): ImportCounts {
  const counts = { new: 0, changed: 0, unchanged: 0, faulty: 0 };
  for (const { outcome } of planned) counts[outcome] += 1;
  return counts;
}
