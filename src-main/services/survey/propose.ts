import type { Answer } from '@shared/contract';
import type { Reader } from '../../data';
import { searchCustomers } from '../../data/repositories/customers';

/** A plan has room for so many sheets. */
const most = 200;

/** Whom a year's plan may ask: active customers with their grade, who matters most first. */
export async function askableCustomers(db: Reader): Promise<Answer<'survey.customers'>> {
  const customers = await searchCustomers(db, '', most);
  const rank = { vip: 0, key: 1, regular: 2 } as const;
  return {
    customers: customers
      .filter(({ body }) => body.isActive)
      .map(({ id, body }) => ({ id, name: body.name, grade: body.grade }))
      .sort((a, b) => rank[a.grade ?? 'regular'] - rank[b.grade ?? 'regular']),
  };
}
