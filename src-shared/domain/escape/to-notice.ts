import { blankNotice, blankRecipient } from '../notice/blank';
import type { Notice, NoticeRange, NoticeRecipient } from '../notice/schema';
import { nextRevision, saysTheSame } from '../notice/sent';
import { revisionOf } from '../notice/status';
import { isSame } from '../same';
import { caps } from '../scalars';
import type { EscapeCustomer, EscapeEvent } from './schema';

/** The rows a customer got; rows of nobody are told to nobody. */
export const rowsOf = (event: EscapeEvent, customerRow: string): readonly NoticeRange[] =>
  event.ranges.filter(({ recipientId }) => recipientId === customerRow);

/** What every customer is told alike: fields that an event and its notices share. */
const alike = [
  'urgency',
  'sender',
  'nonconformityNumber',
  'subject',
  'certainty',
  'discovery',
  'event',
  'requiredValue',
  'measuredValue',
  'impacts',
  'impactNote',
  'protections',
  'protectionNote',
  'requests',
  'requestNote',
  'requestBy',
  'cleanPoint',
  'detailedReportOn',
] as const satisfies readonly (keyof Notice & keyof EscapeEvent)[];

type ToldAlike = Pick<Notice, (typeof alike)[number]>;

/** Taken from an event, or from a notice. */
export const toldAlike = (from: ToldAlike): ToldAlike =>
  Object.fromEntries(alike.map((key) => [key, from[key]])) as ToldAlike;

function recipientOf(customer: EscapeCustomer, before: NoticeRecipient): NoticeRecipient {
  const {
    customerPartNumber: _,
    vehicleModel: __,
    complaintNumber: ___,
    notice: ____,
    ...addressee
  } = customer;
  // The first word stays where it was noted.
  const { toldAt, toldBy, toldPerson } = addressee.toldAt === null ? before : addressee;
  return { ...before, ...addressee, toldAt, toldBy, toldPerson };
}

/** A customer's notice with what the event says now; what was typed into the notice alone stays. */
function filled(event: EscapeEvent, eventNumber: string, customer: EscapeCustomer, before: Notice): Notice {
  const [known] = before.recipients;
  const { name, number } = event.product;
  const { customerPartNumber, vehicleModel } = customer;
  return {
    ...before,
    ...toldAlike(event),
    kind: 'escape',
    eventNumber,
    complaintNumber: customer.complaintNumber,
    product: { name, number, customerPartNumber, vehicleModel },
    recipients: [recipientOf(customer, known ?? blankRecipient(customer.id))],
    ranges: [...rowsOf(event, customer.id)],
  };
}

/** The notice of one customer, not sent yet: nothing of the others is in it. */
export const noticeOf = (event: EscapeEvent, eventNumber: string, customer: EscapeCustomer): Notice =>
  filled(event, eventNumber, customer, {
    ...blankNotice(),
    revision: 'R0',
    photos: event.photos.filter(({ isInternal }) => !isInternal),
  });

/**
 * A notice that was made before, after the event changed: one that has not gone out is brought up to date, one that has gets its next
 * revision, which every customer of the event acknowledges again (domain.md §9, case 28). Which complaint it is about is not said to the
 * customer: that alone makes no revision. Null where nothing is new.
 */
export function retold(
  event: EscapeEvent,
  eventNumber: string,
  customer: EscapeCustomer,
  { number, body }: { readonly number: string; readonly body: Notice },
): Notice | null {
  const now = filled(event, eventNumber, customer, body);
  const isRangeGrown = event.rangeChangedAt !== null;
  if (body.issuedAt !== null && (isRangeGrown || !saysTheSame(now, body)))
    return nextRevision(now, number, revisionOf(body));
  return isSame(now, body) ? null : now;
}

/** What the event keeps of a customer's notice. */
export function summaryOf(id: string, number: string, notice: Notice): NonNullable<EscapeCustomer['notice']> {
  const [recipient] = notice.recipients;
  const { receipt, balance } = recipient ?? blankRecipient(id);
  return {
    id,
    number,
    revision: revisionOf(notice),
    issuedAt: notice.issuedAt,
    firstIssuedAt: notice.firstIssuedAt,
    receivedAt: receipt.receivedAt,
    balance,
  };
}

/** The event after a customer's notice changed: who was told when, and where his pieces ended. Unknown notices change nothing. */
export function afterNotice(event: EscapeEvent, id: string, number: string, notice: Notice): EscapeEvent {
  const [recipient] = notice.recipients;
  return {
    ...event,
    customers: event.customers.map((customer) =>
      customer.notice?.id === id
        ? {
            ...customer,
            notice: summaryOf(id, number, notice),
            toldAt: recipient?.toldAt ?? customer.toldAt,
            toldBy: recipient?.toldBy ?? customer.toldBy,
            toldPerson: recipient?.toldPerson ?? customer.toldPerson,
          }
        : customer,
    ),
  };
}

/** What of a customer's row stands in his notice, too. */
type RowInNotice = Pick<
  EscapeCustomer,
  (typeof addressed)[number] | 'complaintNumber' | 'customerPartNumber' | 'vehicleModel'
>;

const addressed = [
  'customerId',
  'companyId',
  'name',
  'department',
  'contactName',
  'contactPhone',
  'contactEmail',
  'copyTo',
  'supplierCode',
  'replyBy',
] as const satisfies readonly (keyof NoticeRecipient & keyof EscapeCustomer)[];

function rowIn({ complaintNumber, product, recipients: [recipient] }: Notice): Partial<RowInNotice> {
  const { customerPartNumber, vehicleModel } = product;
  const own = { complaintNumber, customerPartNumber, vehicleModel };
  if (recipient === undefined) return own;
  return { ...own, ...Object.fromEntries(addressed.map((key) => [key, recipient[key]])) };
}

/** The event after somebody corrected a customer's words in his notice: the next time notices are made of it, they are not typed over. */
export function withWordsOf(event: EscapeEvent, id: string, before: Notice, after: Notice): EscapeEvent {
  const known = rowIn(before);
  const typed = Object.fromEntries(
    Object.entries(rowIn(after)).filter(([key, value]) => value !== Reflect.get(known, key)),
  );
  return {
    ...event,
    customers: event.customers.map((customer) =>
      customer.notice?.id === id ? { ...customer, ...typed } : customer,
    ),
  };
}

const rangeText = ({ ranges, customers }: EscapeEvent): string =>
  JSON.stringify([ranges, customers.map(({ id }) => id)]);

/** Notices were made, and then the range or who is told of it changed. */
export const isRangeChanged = (before: EscapeEvent, after: EscapeEvent): boolean =>
  before.customers.some(({ notice }) => notice !== null) && rangeText(before) !== rangeText(after);

/**
 * An event as its notices are made of it: without a subject it is called by its part and what is wrong, and the receipt is wanted with
 * what the customers are asked to do.
 */
export const readyToIssue = (event: EscapeEvent): EscapeEvent => ({
  ...event,
  subject:
    event.subject.trim() === ''
      ? `${event.product.name || event.product.number} ${event.event}`.trim().slice(0, caps.line)
      : event.subject,
  customers: event.customers.map((customer) => ({
    ...customer,
    replyBy: customer.replyBy ?? event.requestBy,
  })),
});
