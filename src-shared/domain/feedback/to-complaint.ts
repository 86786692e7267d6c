import { blankComplaint, blankLine } from '../complaint/blank';
import type { Category, Complaint } from '../complaint/schema';
import type { Communication, CustomerPromise } from './schema';

/** Written things count as written complaints, spoken ones as oral (TSP01 5.3.1). */
const writtenChannels: readonly Complaint['channel'][] = ['letter', 'email', 'messaging', 'portal'];

export const isWritten = (channel: Complaint['channel']): boolean => writtenChannels.includes(channel);

/** What the topic of a log says of the complaint's category; quality and delivery alone are certain. */
const categoryOfTopic: Readonly<Record<string, Category>> = {
  quality: 'product-quality',
  delivery: 'delivery',
};

/** How long a promise may be in the complaint's text (characters). */
const cap = 2000;

/**
 * 转为投诉: the complaint that a log became, with everything that is known of it; nothing is typed twice. T0 is the minute of the contact
 * (5.3.5), never the one of the conversion. `lineId` is a new UUID, for the product where one is named.
 */
export function complaintFromCommunication(log: Communication, lineId: string): Complaint {
  const { customer, channel, at, operator, request, promises, product, partNumber, topic, companyId } = log;
  const isNamed = product !== '' || partNumber !== '';
  const person = customer.contactName === '' ? log.counterpart.slice(0, 60) : customer.contactName;
  return {
    ...blankComplaint(),
    customer: { ...customer, contactName: person },
    companyId,
    channel,
    form: channel === null ? null : isWritten(channel) ? 'written' : 'oral',
    receivedAt: at,
    receivedBy: operator,
    statement: request,
    promised: promises.map(promiseText).join('\n').slice(0, cap),
    category: topic === null ? null : (categoryOfTopic[topic] ?? null),
    lines: isNamed ? [{ ...blankLine(lineId), partName: product, partNumber }] : [],
    handOvers: [],
    responsibleDepartment: log.forwardedTo,
    attachmentIds: log.attachmentIds,
  };
}

const promiseText = ({ what, due }: CustomerPromise): string => (due === null ? what : `${what}（${due}）`);

/** The log as it stands once it is the complaint of this number. */
export const asComplaint = (log: Communication, complaintNumber: string): Communication => ({
  ...log,
  kind: 'complaint',
  complaintNumber,
});

/** What a conversion still needs: the four fields that save a complaint. */
export const missingForComplaint = ({
  customer,
  at,
  channel,
  request,
}: Communication): readonly ('customer' | 'at' | 'channel' | 'request')[] => [
  ...(customer.name.trim() === '' ? (['customer'] as const) : []),
  ...(at === null ? (['at'] as const) : []),
  ...(channel === null ? (['channel'] as const) : []),
  ...(request.trim() === '' ? (['request'] as const) : []),
];
