import type { RecordBody, RecordKind, StoredRecord } from './kinds';

/** What lists and links need of a record, read from its body. */
export interface RecordFacts {
  /** One line that tells this record from others of its kind. */
  readonly subject: string;
  readonly customerName: string;
  /** Files of customers it is about. */
  readonly customerIds: readonly string[];
  /** Numbers of complaints it names; others may stand among them. */
  readonly complaintNumbers: readonly string[];
  /** Civil date it speaks of; null where none is entered. */
  readonly datedOn: string | null;
}

interface Named {
  readonly id: string | null;
  readonly name: string;
}

interface Given {
  readonly subject: string;
  readonly customers?: readonly Named[];
  readonly complaints?: string;
  /** A civil date or an instant. */
  readonly dated: string | null;
}

const separators = /[\s,;、，；/]+/u;

const facts = ({ subject, customers = [], complaints = '', dated }: Given): RecordFacts => ({
  subject,
  customerName: customers[0]?.name ?? '',
  customerIds: [...new Set(customers.flatMap(({ id }) => (id === null ? [] : [id])))],
  complaintNumbers: [...new Set(complaints.split(separators).filter((number) => number !== ''))],
  datedOn: dated === null ? null : dated.slice(0, 10),
});

const period = (from: string | null, to: string | null): string =>
  [from, to].filter((day) => day !== null).join(' – ');

const readers: { readonly [K in RecordKind]: (body: RecordBody<K>) => RecordFacts } = {
  report: ({ title, customer, complaintNumber, startedOn, complainedOn }) =>
    facts({
      subject: title,
      customers: [customer],
      complaints: complaintNumber,
      dated: startedOn ?? complainedOn,
    }),
  'ntf-analysis': ({ partName, customer, complaintNumber, receivedOn }) =>
    facts({ subject: partName, customers: [customer], complaints: complaintNumber, dated: receivedOn }),
  notice: ({ subject, recipients, complaintNumber, issuedAt }) =>
    facts({
      subject,
      customers: recipients.map(({ customerId: id, name }) => ({ id, name })),
      complaints: complaintNumber,
      dated: issuedAt,
    }),
  'visit-report': ({ product, customer, complaintNumbers, from }) =>
    facts({ subject: product, customers: [customer], complaints: complaintNumbers, dated: from }),
  'visit-plan': ({ year }) =>
    facts({ subject: year === null ? '' : String(year), dated: year === null ? null : `${year}-01-01` }),
  'feedback-sheet': ({ partName, customer, complaintNumber, receivedOn }) =>
    facts({ subject: partName, customers: [customer], complaints: complaintNumber, dated: receivedOn }),
  communication: ({ counterpart, customer, complaintNumber, at }) =>
    facts({ subject: counterpart, customers: [customer], complaints: complaintNumber, dated: at }),
  'feedback-log': ({ from, to }) => facts({ subject: period(from, to), dated: from }),
  'enquiry-log': ({ from, to }) => facts({ subject: period(from, to), dated: from }),
  'problem-log': ({ from, to }) => facts({ subject: period(from, to), dated: from }),
  'internal-hand-over': ({ subject, customer, relatedNumber, handedOverAt }) =>
    facts({
      subject,
      customers: [{ id: null, name: customer }],
      complaints: relatedNumber,
      dated: handedOverAt,
    }),
  'support-request': ({ partName, customer, relatedNumber, receivedAt }) =>
    facts({ subject: partName, customers: [customer], complaints: relatedNumber, dated: receivedAt }),
  'service-plan': ({ product, customer, from }) =>
    facts({ subject: product, customers: [customer], dated: from }),
  'service-staff': ({ name, validFrom }) => facts({ subject: name, dated: validFrom }),
  'goods-return': ({ lines, customer, complaintNumber, registeredOn }) =>
    facts({
      subject: lines[0]?.partName ?? '',
      customers: [customer],
      complaints: complaintNumber,
      dated: registeredOn,
    }),
  survey: ({ period: subject, customerId: id, customerName: name, sentOn }) =>
    facts({ subject, customers: [{ id, name }], dated: sentOn }),
  'survey-record': ({ period: subject }) => facts({ subject, dated: null }),
  // The printed file holds no id; its ERP code and name are the customer's own.
  'customer-file': ({ name, cooperationSince }) =>
    facts({ subject: name, customers: [{ id: null, name }], dated: cooperationSince }),
};

export const factsOf = <K extends RecordKind>(kind: K, body: RecordBody<K>): RecordFacts =>
  readers[kind](body);

/** How many copies go out: a notice has one for each customer, and one for all while none is named. */
export const copiesOf = (body: RecordBody): number =>
  'recipients' in body ? Math.max(1, body.recipients.length) : 1;

/** Whose file says in which language a copy is printed (5.1.5); null where the paper goes to no customer of ours. `recipient` counts from 0. */
export function customerOfCopy(
  { kind, body }: Pick<StoredRecord, 'kind' | 'body'>,
  recipient: number,
): string | null {
  if ('recipients' in body) return body.recipients[recipient]?.customerId ?? null;
  return factsOf(kind, body).customerIds[0] ?? null;
}

/** Puts the store's number where the paper prints it; what was typed there is ignored. */
export const withNumber = <Body extends object>(body: Body, number: string): Body =>
  'number' in body ? { ...body, number } : body;
