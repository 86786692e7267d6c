import { type CivilDate, civilDateOf } from '../calendar';
import { caps } from '../scalars';
import type {
  Communication,
  EnquiryEntry,
  EnquiryLog,
  FeedbackEntry,
  FeedbackLog,
  ProblemEntry,
  ProblemLog,
} from './schema';

/** The register forms printed from the logs themselves (domain.md §1.8, §1.9): no second typing. */

/** A log with its number and id, as the store keeps it. */
export interface LoggedContact {
  readonly id: string;
  readonly number: string;
  readonly body: Communication;
}

/** The period a register covers, both days included; null is open. */
export interface RegisterPeriod {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly department: string;
}

/** A line of a register holds one line of text: the first sentence of a long one, marked where it is cut. */
const oneLine = (text: string): string => {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  return flat.length <= caps.line ? flat : `${flat.slice(0, caps.line - 1)}…`;
};

const dayOf = (instant: string | null, timeZone: string): CivilDate | null =>
  instant === null ? null : civilDateOf(instant, timeZone);

const byTime = (a: LoggedContact, b: LoggedContact): number =>
  (a.body.at ?? '') === (b.body.at ?? '')
    ? a.number.localeCompare(b.number)
    : (a.body.at ?? '') < (b.body.at ?? '')
      ? -1
      : 1;

/** 客户反馈登记表: every log that is an enquiry, a complaint, a suggestion or praise, in the order of time. */
export const feedbackLogOf = (
  contacts: readonly LoggedContact[],
  period: RegisterPeriod,
  timeZone: string,
): FeedbackLog => ({
  schemaVersion: 1,
  ...period,
  entries: contacts
    .filter(({ body }) => body.kind !== null)
    .sort(byTime)
    .map((contact) => feedbackEntry(contact, timeZone)),
});

const feedbackEntry = ({ id, body }: LoggedContact, timeZone: string): FeedbackEntry => ({
  id,
  on: dayOf(body.at, timeZone),
  customer: body.customer.name,
  person: personOf(body),
  channel: body.channel,
  kind: body.kind,
  content: oneLine(body.request),
  product: productOf(body),
  urgency: body.urgency,
  receivedBy: body.operator,
  forwardedTo: body.forwardedTo,
  result: oneLine(body.answer === '' ? body.solution : body.answer),
  repliedOn: dayOf(body.answeredAt, timeZone),
  satisfaction: body.callBack.satisfaction,
  complaintNumber: body.complaintNumber,
});

const personOf = ({ customer, counterpart }: Communication): string =>
  (customer.contactName === '' ? counterpart : customer.contactName).slice(0, caps.short);

const productOf = ({ product, partNumber }: Communication): string =>
  (product === '' ? partNumber : product).slice(0, caps.short);

/** 客户咨询登记表: the enquiries alone, in the order of time. */
export const enquiryLogOf = (contacts: readonly LoggedContact[], period: RegisterPeriod): EnquiryLog => ({
  schemaVersion: 1,
  ...period,
  entries: contacts
    .filter(({ body }) => body.kind === 'enquiry')
    .sort(byTime)
    .map(enquiryEntry),
});

const enquiryEntry = ({ id, number, body }: LoggedContact): EnquiryEntry => ({
  id,
  number,
  at: body.at,
  customer: body.customer.name,
  person: personOf(body),
  phone: body.customer.contactPhone,
  channel: body.channel,
  category: body.enquiryCategory,
  product: body.product,
  partNumber: body.partNumber,
  content: oneLine(body.request),
  answer: oneLine(body.answer === '' ? body.solution : body.answer),
  answeredBy: body.answeredBy === '' ? body.operator : body.answeredBy,
  answeredAt: body.answeredAt,
  forwardedTo: body.forwardedTo,
  outcome: body.outcome,
  state: enquiryState(body),
  remarks: oneLine(body.remarks),
});

const enquiryState = ({
  completedAt,
  answeredAt,
  forwardedAt,
  state,
}: Communication): EnquiryEntry['state'] => {
  if (completedAt !== null || state === 'closed-loop' || state === 'done') return 'closed';
  if (answeredAt !== null) return 'answered';
  return forwardedAt === null ? 'open' : 'forwarded';
};

/** What makes two requests the same problem: the same words but for spaces, signs and case. */
export const sameWords = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]+/gu, '')
    .slice(0, 120);

/** 客户问题记录表: what was asked or complained of at least twice in the period, with the answer that was given last. */
export function problemLogOf(
  contacts: readonly LoggedContact[],
  period: RegisterPeriod,
  timeZone: string,
): ProblemLog {
  const groups = new Map<string, LoggedContact[]>();
  for (const contact of contacts.filter(isProblem).sort(byTime)) {
    const key = sameWords(contact.body.request);
    groups.set(key, [...(groups.get(key) ?? []), contact]);
  }
  return {
    schemaVersion: 1,
    ...period,
    entries: [...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) => problemEntry(group, timeZone)),
  };
}

const isProblem = ({ body }: LoggedContact): boolean =>
  (body.kind === 'enquiry' || body.kind === 'complaint') && sameWords(body.request) !== '';

function problemEntry(group: readonly LoggedContact[], timeZone: string): ProblemEntry {
  const [first, ...later] = group;
  const last = later.at(-1) ?? first;
  if (first === undefined || last === undefined) throw new RangeError('a problem without a log');
  const answered = group.findLast(({ body }) => body.answer !== '');
  const isOpen = group.some(({ body }) => body.completedAt === null && body.answeredAt === null);
  return {
    id: first.id,
    on: dayOf(first.body.at, timeZone),
    customer: [...new Set(group.map(({ body }) => body.customer.name))].join('、').slice(0, caps.line),
    product: productOf(last.body),
    problem: oneLine(first.body.request),
    times: group.length,
    lastOn: dayOf(last.body.at, timeZone),
    owner: last.body.responsible === '' ? last.body.operator : last.body.responsible,
    measure: answered === undefined ? '' : oneLine(answered.body.answer),
    state: isOpen ? 'in-progress' : 'watched',
  };
}
