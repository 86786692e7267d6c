import type { Answer } from '@shared/contract';
import type { Reader } from '../../data';
import { gradedCustomers } from '../../data/repositories/customers';

/** Whom a year's plan may ask: active customers with their grade, who matters most first. */
export const askableCustomers = async (db: Reader): Promise<Answer<'survey.customers'>> => ({
  customers: await gradedCustomers(db),
});
