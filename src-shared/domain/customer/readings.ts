import { type ReportLayout, reportLayouts } from '../report-layout';
import { blankContact } from './blank';
import type { ContactRole, Customer, CustomerContact } from './schema';

const nobody: CustomerContact = blankContact('');

/**
 * Whom papers name: somebody of one of the roles, in their order, else the first of the list; empty fields where there is nobody. Who is
 * no longer valid on the day is passed over. @param on civil date; null asks for no day
 */
export function contactOf(
  { contacts }: Pick<Customer, 'contacts'>,
  on: string | null,
  roles: readonly ContactRole[] = ['quality'],
): CustomerContact {
  const valid = contacts.filter(({ validUntil }) => on === null || validUntil === null || validUntil >= on);
  const known = roles.flatMap((role) => valid.find((contact) => contact.role === role) ?? []);
  return known[0] ?? valid[0] ?? contacts[0] ?? nobody;
}

/** Phone or mobile, whichever there is. */
export const phoneOf = ({ phone, mobile }: CustomerContact): string => (phone === '' ? mobile : phone);

/** What a new report is laid out as (5.3.6). */
export const reportLayoutOf = ({ reportFormats }: Pick<Customer, 'reportFormats'>): ReportLayout =>
  reportLayouts.find((layout) => layout === reportFormats.find((format) => format !== 'portal')) ?? '8D';

/** What papers and complaints copy from a customer's file. */
export interface CustomerSummary {
  readonly name: string;
  readonly code: string;
  readonly plant: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly supplierCode: string;
}

/** @param on civil date on which it is copied; null asks for no day */
export function summaryOf(customer: Customer, on: string | null): CustomerSummary {
  const contact = contactOf(customer, on);
  const { name, code, plant, supplierCode } = customer;
  return { name, code, plant, contactName: contact.name, contactPhone: phoneOf(contact), supplierCode };
}

/** For those who may not see 财务. */
export const withoutFinance = (customer: Customer): Customer =>
  customer.finance === null ? customer : { ...customer, finance: null };
