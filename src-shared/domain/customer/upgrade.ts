import { blankPpmAppeal } from '../complaint/follow-up';
import { blankContact, blankCustomer } from './blank';
import { blankPart, type Part } from './part';
import type { Customer } from './schema';

/** A customer as the first version kept it: one contact, one layout of reports. */
interface FirstCustomer {
  readonly schemaVersion: 1;
  readonly name: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly reportLayout?: '8D' | '5P' | 'CM';
  readonly takesShortReports?: boolean;
  readonly notes: string;
}

/** The only contact of an old file; rows are told apart within their customer only. */
const firstContactId = '00000000-0000-4000-8000-000000000001';

const isFirst = (kept: object): kept is FirstCustomer => Reflect.get(kept, 'schemaVersion') === 1;

/**
 * A kept customer in today's shape, later fields empty. One that is of no known shape stays as it is: saying what is wrong with it is
 * for the proof of the records.
 */
export function customerOf(kept: object): Customer {
  if (!isFirst(kept)) return withLaterCardFields(kept as Customer);
  const { schemaVersion: _, contactName, contactPhone, contactEmail, reportLayout, notes, ...shared } = kept;
  const hasContact = [contactName, contactPhone, contactEmail].some((text) => text !== '');
  const contact = { name: contactName, phone: contactPhone, email: contactEmail };
  return {
    ...blankCustomer(kept.name),
    ...shared,
    schemaVersion: 2,
    contacts: hasContact ? [{ ...blankContact(firstContactId), ...contact }] : [],
    reportFormats: reportLayout === undefined ? [] : [reportLayout],
    takesShortReports: kept.takesShortReports ?? false,
    remarks: notes,
  };
}

const laterCardFields = ['appeal', 'attachmentIds'] as const;

/** Scorecards of before there were appeals and attachments have none. */
const withLaterCardFields = (kept: Customer): Customer =>
  Array.isArray(kept.scorecards) &&
  kept.scorecards.some((row) => laterCardFields.some((field) => !Object.hasOwn(row, field)))
    ? {
        ...kept,
        scorecards: kept.scorecards.map((row) => ({
          ...row,
          appeal: row.appeal ?? blankPpmAppeal(),
          attachmentIds: row.attachmentIds ?? [],
        })),
      }
    : kept;

/** A kept part in today's shape, later fields empty. */
export const partOf = (kept: object): Part =>
  Reflect.get(kept, 'schemaVersion') === 1
    ? { ...blankPart(''), ...(kept as Omit<Part, 'schemaVersion'>), schemaVersion: 2 }
    : (kept as Part);
