import { numbersIn } from '../numbers-in';
import { nameOfSpan, spanOfSummary } from '../service-summary/period';
import type { RecordBody, RecordKind, StoredRecord } from './kinds';
import { isOpenStatus, type RecordStatus, statusOf } from './statuses';
import { wordsOf } from './words';

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
  /** Derived from dated facts, never clicked. */
  readonly status: RecordStatus;
  /** Something of it is still to come. */
  readonly isOpen: boolean;
  /** A code of the kind's own: what sort of record it is; '' where the kind has none or none is chosen. */
  readonly category: string;
  /** Who answers for it, name or department; '' while nobody is named. */
  readonly owner: string;
  /** Text it is found by; number, customer and subject come in from the list. */
  readonly words: string;
}

/** What each kind says itself; the rest follows from the kind alone. */
type OwnFacts = Omit<RecordFacts, 'status' | 'isOpen' | 'words'>;

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
  readonly category?: string | null | undefined;
  /** The first one named holds. */
  readonly owners?: readonly (string | undefined)[];
}

const facts = (given: Given): OwnFacts => {
  const { subject, customers = [], complaints = '', dated, category = null, owners = [] } = given;
  return {
    subject,
    customerName: customers[0]?.name ?? '',
    customerIds: [...new Set(customers.flatMap(({ id }) => (id === null ? [] : [id])))],
    complaintNumbers: numbersIn(complaints),
    datedOn: dated === null ? null : dated.slice(0, 10),
    category: category ?? '',
    owner: owners.find((owner) => owner !== undefined && owner.trim() !== '') ?? '',
  };
};

const period = (from: string | null, to: string | null): string =>
  [from, to].filter((day) => day !== null).join(' – ');

const readers: { readonly [K in RecordKind]: (body: RecordBody<K>) => OwnFacts } = {
  report: ({ title, customer, complaintNumber, startedOn, complainedOn, layout, members }) =>
    facts({
      subject: title,
      customers: [customer],
      complaints: complaintNumber,
      dated: startedOn ?? complainedOn,
      category: layout,
      owners: [members.find(({ duty }) => duty === 'leader')?.name],
    }),
  'ntf-analysis': ({ partName, customer, complaintNumber, receivedOn, conclusion }) =>
    facts({
      subject: partName,
      customers: [customer],
      complaints: complaintNumber,
      dated: receivedOn,
      category: conclusion,
    }),
  notice: ({ subject, recipients, complaintNumber, issuedAt, kind, sender }) =>
    facts({
      subject,
      customers: recipients.map(({ customerId: id, name }) => ({ id, name })),
      complaints: complaintNumber,
      dated: issuedAt,
      category: kind,
      owners: [sender.contactName, sender.department],
    }),
  'visit-report': ({ product, customer, complaintNumbers, from, purposes, visitors }) =>
    facts({
      subject: product,
      customers: [customer],
      complaints: complaintNumbers,
      dated: from,
      category: purposes[0],
      owners: visitors.map(({ name }) => name),
    }),
  'escape-event': ({ subject, customers, complaintNumber, discovery, owner, certainty }) =>
    facts({
      subject,
      customers: customers.map(({ customerId: id, name }) => ({ id, name })),
      complaints: [complaintNumber, ...customers.map((each) => each.complaintNumber)].join(' '),
      dated: discovery.at,
      category: certainty,
      owners: [owner],
    }),
  // A year is about all its customers, and no one of them gives it his name.
  'visit-plan': ({ year, visits }) => ({
    ...facts({ subject: year === null ? '' : String(year), dated: year === null ? null : `${year}-01-01` }),
    customerIds: [...new Set(visits.flatMap(({ customerId }) => customerId ?? []))],
  }),
  'feedback-sheet': ({
    partName,
    customer,
    complaintNumber,
    receivedOn,
    category,
    responsiblePerson,
    department,
  }) =>
    facts({
      subject: partName,
      customers: [customer],
      complaints: complaintNumber,
      dated: receivedOn,
      category,
      owners: [responsiblePerson, department],
    }),
  communication: ({
    request,
    counterpart,
    customer,
    complaintNumber,
    at,
    topic,
    kind,
    responsible,
    operator,
  }) =>
    facts({
      subject: request.trim() === '' ? counterpart : request.trim().slice(0, 60),
      customers: [customer],
      complaints: complaintNumber,
      dated: at,
      category: kind ?? topic,
      owners: [responsible, operator],
    }),
  order: ({ orderNumber, lines, customer, deviations, receivedAt, confirmedBy, receivedBy }) =>
    facts({
      subject: [orderNumber, lines[0]?.partName ?? ''].filter((text) => text !== '').join(' '),
      customers: [customer],
      complaints: deviations.map(({ followUpNumber }) => followUpNumber).join(' '),
      dated: receivedAt,
      owners: [confirmedBy, receivedBy],
    }),
  'feedback-log': (log) => logFacts(log),
  'enquiry-log': (log) => logFacts(log),
  'problem-log': (log) => logFacts(log),
  'internal-hand-over': ({ subject, customer, relatedNumber, handedOverAt, to, items }) =>
    facts({
      subject,
      customers: [{ id: null, name: customer }],
      complaints: relatedNumber,
      dated: handedOverAt,
      category: items[0]?.kind,
      owners: [to.person, to.department],
    }),
  'support-request': ({ partName, customer, relatedNumber, receivedAt, kind, engineer, receivedBy }) =>
    facts({
      subject: partName,
      customers: [customer],
      complaints: relatedNumber,
      dated: receivedAt,
      category: kind,
      owners: [engineer, receivedBy],
    }),
  'service-agreement': ({ title, product, customer, from, manager }) =>
    facts({ subject: title === '' ? product : title, customers: [customer], dated: from, owners: [manager] }),
  'service-plan': ({ product, customer, from, manager }) =>
    facts({ subject: product, customers: [customer], dated: from, owners: [manager] }),
  'service-staff': ({ name, validFrom, department }) =>
    facts({ subject: name, dated: validFrom, owners: [department] }),
  'goods-return': ({ lines, customer, complaintNumber, registeredOn, kinds, judgedBy, receivedBy }) =>
    facts({
      subject: lines[0]?.partName ?? '',
      customers: [customer],
      complaints: [complaintNumber, ...lines.map((line) => line.complaintNumber)].join(' '),
      dated: registeredOn,
      category: kinds[0],
      owners: [judgedBy, receivedBy],
    }),
  // As with visits: a year is about all its customers.
  'survey-plan': ({ year, sheets, preparedBy }) => ({
    ...facts({
      subject: year === null ? '' : String(year),
      dated: year === null ? null : `${year}-01-01`,
      owners: [preparedBy],
    }),
    customerIds: [...new Set(sheets.flatMap(({ customerId }) => customerId ?? []))],
  }),
  survey: ({ period: subject, customerId: id, customerName: name, sentOn, way }) =>
    facts({ subject, customers: [{ id, name }], dated: sentOn, category: way }),
  // A period is about all its customers.
  'service-summary': (summary) => {
    const span = spanOfSummary(summary);
    const { period, preparedBy, department } = summary;
    return facts({
      subject: span === null || period === null ? '' : nameOfSpan(period, span),
      dated: span?.from ?? null,
      category: period,
      owners: [preparedBy, department],
    });
  },
  'survey-record': ({ period: subject }) => facts({ subject, dated: null }),
  // The printed file holds no id; its ERP code and name are the customer's own.
  'customer-file': ({ name, cooperationSince, kind }) =>
    facts({ subject: name, customers: [{ id: null, name }], dated: cooperationSince, category: kind }),
  'care-plan': ({ focus, customer, from, grade, manager, contacts }) =>
    facts({
      subject: focus,
      customers: [customer],
      complaints: contacts.map(({ complaintNumber }) => complaintNumber).join(' '),
      dated: from,
      category: grade,
      owners: [manager],
    }),
  question: ({ question, answered, category, reviewed }) =>
    facts({
      subject: question.trim().slice(0, 60),
      dated: answered.on,
      category,
      owners: [answered.by, reviewed.by],
    }),
};

const logFacts = ({
  from,
  to,
  department,
}: RecordBody<'feedback-log' | 'enquiry-log' | 'problem-log'>): OwnFacts =>
  facts({ subject: period(from, to), dated: from, owners: [department] });

export function factsOf<K extends RecordKind>(kind: K, body: RecordBody<K>): RecordFacts {
  const status = statusOf(kind, body);
  return {
    ...readers[kind](body),
    status,
    isOpen: isOpenStatus(kind, status),
    words: wordsOf(kind, body),
  };
}

/** How many copies go out: a notice has one for each customer, and one for all while none is named. */
export const copiesOf = (body: RecordBody): number =>
  'recipients' in body ? Math.max(1, body.recipients.length) : 1;

/** Whose file says in which language a copy is printed (5.1.5); null where the paper goes to no customer of ours. `recipient` counts from 0. */
export function customerOfCopy(
  { kind, body }: Pick<StoredRecord, 'kind' | 'body'>,
  recipient: number,
): string | null {
  if ('recipients' in body) return body.recipients[recipient]?.customerId ?? null;
  // A year's plan names customers and goes to none of them.
  if ('visits' in body || 'sheets' in body) return null;
  return factsOf(kind, body).customerIds[0] ?? null;
}

/** Puts the store's number where the paper prints it; what was typed there is ignored. */
export const withNumber = <Body extends object>(body: Body, number: string): Body =>
  'number' in body ? { ...body, number } : body;
