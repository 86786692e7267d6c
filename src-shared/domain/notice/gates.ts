import { epochOf } from '../calendar';
import { rangesOf, suspectTotalOf } from './balance';
import type { Notice, NoticeRecipient } from './schema';

/** What a notice still lacks before it goes out. Reasons, not walls: each names the field to go to; its sentence lives in src-shared/text. */
export const noticeGateCodes = [
  'recipient-missing',
  'several-recipients',
  'contact-missing',
  'sender-missing',
  'subject-missing',
  'part-missing',
  'event-missing',
  'discovery-missing',
  /** 5.4.1: the phone first, then paper. */
  'not-phoned',
  'phoned-after-writing',
  'range-missing',
  'range-uncounted',
  'whereabouts-missing',
  'request-missing',
  'request-by-missing',
  'reply-by-missing',
  'protection-missing',
  'clean-point-missing',
  'property-missing',
  'property-damage-missing',
] as const;
export type NoticeGateCode = (typeof noticeGateCodes)[number];

export interface NoticeGate {
  readonly code: NoticeGateCode;
  /** Dotted path of the field to jump to. */
  readonly path: string;
}

const unless = (isMet: boolean, code: NoticeGateCode, path: string): readonly NoticeGate[] =>
  isMet ? [] : [{ code, path }];
const has = (text: string): boolean => text.trim() !== '';

/** Page 1 must tell the customer all; what it lacks of that (domain.md 1.3). */
export function noticeGates(notice: Notice): readonly NoticeGate[] {
  const { recipients, sender, subject } = notice;
  const [recipient] = recipients;
  return [
    ...unless(recipient !== undefined && has(recipient.name), 'recipient-missing', 'recipients'),
    ...unless(recipients.length < 2, 'several-recipients', 'recipients'),
    ...(recipient === undefined ? [] : recipientGates(notice, recipient)),
    ...unless(has(sender.contactName) && has(sender.contactPhone), 'sender-missing', 'sender.contactName'),
    ...unless(has(subject), 'subject-missing', 'subject'),
    ...unless(has(notice.event) || notice.kind === 'customer-property', 'event-missing', 'event'),
    ...gatesOfKind(notice),
  ];
}

const recipientGates = ({ issuedAt }: Notice, recipient: NoticeRecipient): readonly NoticeGate[] => [
  ...unless(has(recipient.contactName), 'contact-missing', 'recipients.0.contactName'),
  ...unless(recipient.replyBy !== null, 'reply-by-missing', 'recipients.0.replyBy'),
  ...unless(
    recipient.toldAt === null || issuedAt === null || epochOf(recipient.toldAt) <= epochOf(issuedAt),
    'phoned-after-writing',
    'recipients.0.toldAt',
  ),
];

function gatesOfKind(notice: Notice): readonly NoticeGate[] {
  switch (notice.kind) {
    case 'customer-property':
      return [
        ...unless(has(notice.property.item), 'property-missing', 'property.item'),
        ...unless(has(notice.property.damage), 'property-damage-missing', 'property.damage'),
      ];
    case 'other':
      return [];
    default:
      return escapeGates(notice);
  }
}

function escapeGates(notice: Notice): readonly NoticeGate[] {
  const { product, discovery, requests, requestNote, requestBy, protections, cleanPoint } = notice;
  const [recipient] = notice.recipients;
  const ranges = rangesOf(notice, recipient?.id ?? null);
  const total = suspectTotalOf(ranges);
  return [
    ...unless(has(product.name) || has(product.number), 'part-missing', 'product.name'),
    ...unless(discovery.at !== null, 'discovery-missing', 'discovery.at'),
    ...unless(recipient === undefined || recipient.toldAt !== null, 'not-phoned', 'recipients.0.toldAt'),
    ...unless(ranges.length > 0, 'range-missing', 'ranges'),
    ...unless((total?.uncounted ?? 0) === 0, 'range-uncounted', 'ranges'),
    ...unless(
      ranges.every(({ whereabouts }) => whereabouts !== null),
      'whereabouts-missing',
      'ranges',
    ),
    ...unless(requests.length > 0 || has(requestNote), 'request-missing', 'requests'),
    ...unless(requestBy !== null, 'request-by-missing', 'requestBy'),
    ...unless(protections.length > 0, 'protection-missing', 'protections'),
    ...unless(has(cleanPoint.batch) || has(cleanPoint.mark), 'clean-point-missing', 'cleanPoint.batch'),
  ];
}
