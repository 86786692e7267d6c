import type { CustomerRef } from '../complaint';
import type { CustomerSummary } from '../customer';

/** What a customer's file knows of those whom a paper goes to. */
export type FiledCustomer = Omit<CustomerSummary, 'name'>;

/** The customer as the complaint has him; what it leaves empty comes from his file. */
export const withFile = (customer: CustomerRef, file: FiledCustomer | null): CustomerRef => ({
  ...customer,
  code: customer.code || (file?.code ?? ''),
  plant: customer.plant || (file?.plant ?? ''),
  supplierCode: customer.supplierCode || (file?.supplierCode ?? ''),
  contactName: customer.contactName || (file?.contactName ?? ''),
  contactPhone: customer.contactPhone || (file?.contactPhone ?? ''),
});
