import {
  admissionsOf,
  blankRecipient,
  certainties,
  impacts,
  minutesToNotice,
  type Notice,
  type NoticeBalance,
  type NoticeKind,
  type NoticeRange,
  type NoticeRecipient,
  noticeKinds,
  pendingOf,
  protections,
  rangesOf,
  receiptOpinions,
  requests,
  type SuspectTotal,
  suspectTotalOf,
  urgencies,
} from '../../domain/notice';
import { photosForCustomer } from '../../domain/photo';
import type { Texts } from '../../text';
import type { FieldValue, FieldValues, FormData } from '../types';
import { type AttachmentNames, namesOfFiles } from './attachments';
import type { PrintContext } from './context';
import { companyName } from './furniture';
import { anyPhotos, numberedPhotos, photoLists } from './photos';
import { bindRecord, type RecordHeading } from './record';
import { roomyTicks } from './tick-boxes';
import { day, fill, join, moment, nothing, number, text, whenText } from './values';

/** One notice as one recipient gets it. */
export interface NoticeInput {
  /** LL-2026-0001; '' for an empty form. */
  readonly number: string;
  readonly notice: Notice;
  /** Whom this print is for; null leaves what is the recipient's own empty. */
  readonly recipientId: string | null;
  /** File names of attachments by id. */
  readonly attachmentNames?: AttachmentNames;
}

/** What every part of the notice is bound from. */
interface Told {
  readonly notice: Notice;
  readonly recipient: NoticeRecipient | null;
  readonly ranges: readonly NoticeRange[];
  readonly total: SuspectTotal | null;
  readonly texts: Texts;
  readonly zone: string;
}

/** Binds 联络单 RTSP01-03 for one recipient, who sees no rows of others. */
export function bindContactNotice(input: NoticeInput, context: PrintContext): FormData {
  const { notice } = input;
  const recipient = notice.recipients.find(({ id }) => id === input.recipientId) ?? null;
  const heading: RecordHeading = {
    code: 'RTSP01-03',
    title: ({ papers }) => papers.notice.title,
    companyId: recipient?.companyId ?? null,
    record: { kind: 'record', text: input.number },
    isCalledByTitle: true,
  };
  return bindRecord(heading, context, (texts, zone) => {
    const ranges = rangesOf(notice, recipient?.id ?? null);
    const told: Told = { notice, recipient, ranges, total: suspectTotalOf(ranges), texts, zone };
    return {
      fields: {
        ...letterValues(told, companyName(context, heading.companyId)),
        ...receiptValues(told, input.number),
      },
      lists: {
        ...bodyOf(told),
        ...annexesOf(told, input.attachmentNames ?? {}),
        ...photosOf(told, input.number === ''),
      },
    };
  });
}

const when = (value: string | null, zone: string): FieldValue =>
  value === null ? nothing : text(whenText(value, zone));

function letterValues({ notice, recipient, total, texts, zone }: Told, company: string): FieldValues {
  const { choices, replaces } = texts.papers.notice;
  const { sender, product } = notice;
  return {
    kind: text(roomyTicks(noticeKinds, [notice.kind], choices.kind)),
    urgency: text(roomyTicks(urgencies, [notice.urgency], choices.urgency)),
    'to.company': text(recipient?.name ?? ''),
    'from.company': text(company),
    'to.person': text(join([recipient?.department, recipient?.contactName], ' ')),
    'from.person': text(join([sender.department, sender.contactName], ' ')),
    'to.reach': text(join([recipient?.contactPhone, recipient?.contactEmail], ' / ')),
    'from.reach': text(join([sender.contactPhone, sender.contactEmail], ' / ')),
    copyTo: text(recipient?.copyTo ?? ''),
    supplierCode: text(recipient?.supplierCode ?? ''),
    issuedAt: moment(notice.issuedAt, zone),
    told: text(toldText(recipient, texts, zone)),
    revision: text(
      join([notice.revision, notice.replaces === '' ? '' : fill(replaces, { what: notice.replaces })], '  '),
    ),
    nonconformityNumber: text(notice.nonconformityNumber),
    complaintNumber: text(notice.complaintNumber),
    subject: text(notice.subject),
    partName: text(product.name),
    partNumber: text(product.number),
    customerPartNumber: text(product.customerPartNumber),
    suspectTotal: totalValue(total, texts),
    replyBy: when(recipient?.replyBy ?? null, zone),
  };
}

function toldText(recipient: NoticeRecipient | null, { choices }: Texts, zone: string): string {
  if (recipient === null) return '';
  const { toldAt, toldBy, toldPerson } = recipient;
  return join(
    [
      toldAt === null ? '' : whenText(toldAt, zone),
      toldBy === null ? '' : choices.replyWay[toldBy],
      toldPerson,
    ],
    '  ',
  );
}

/** Pieces, and how many rows are still to be counted. */
export function totalValue(total: SuspectTotal | null, { papers }: Texts): FieldValue {
  if (total === null) return nothing;
  return total.uncounted === 0
    ? number(total.pieces)
    : text(fill(papers.notice.atLeast, { pieces: total.pieces, rows: total.uncounted }));
}

/** The section of page 1 that the kind asks for; a form to be filled by hand is one of escaped product. */
function bodyOf(told: Told): Readonly<Record<NoticeKind, readonly FieldValues[]>> {
  const { notice, recipient, total, texts, zone } = told;
  const kind = notice.kind ?? 'escape';
  const { choices } = texts.papers.notice;
  const withNote = (boxes: string, note: string): FieldValue => text(join([boxes, note], '\n'));
  const common: FieldValues = {
    vehicleModel: text(notice.product.vehicleModel),
    event: text(notice.event),
    impact: withNote(roomyTicks(impacts, notice.impacts, choices.impact), notice.impactNote),
    request: withNote(roomyTicks(requests, notice.requests, choices.request), notice.requestNote),
    requestBy: when(notice.requestBy, zone),
    replyBy: when(recipient?.replyBy ?? null, zone),
    detailedReportOn: day(notice.detailedReportOn),
  };
  const of = (wanted: NoticeKind, values: () => FieldValues) =>
    kind === wanted ? [{ ...common, ...values() }] : [];
  return {
    escape: of('escape', () => ({
      suspectTotal: totalValue(total, texts),
      certainty: text(roomyTicks(certainties, [notice.certainty], choices.certainty)),
      protection: withNote(
        roomyTicks(protections, notice.protections, choices.protection),
        notice.protectionNote,
      ),
      clean: text(cleanText(notice, texts)),
    })),
    'customer-property': of('customer-property', () => ({
      item: text(notice.property.item),
      ownerNumber: text(notice.property.ownerNumber),
      quantity: number(notice.property.quantity),
      damage: text(notice.property.damage),
      proposal: text(notice.property.proposal),
      decision: text(notice.property.decision),
    })),
    other: of('other', () => ({ effectiveOn: day(notice.effectiveOn) })),
  };
}

/** 断点 in one line. */
export function cleanText({ cleanPoint }: Pick<Notice, 'cleanPoint'>, { papers }: Texts): string {
  const { batch, on, deliveryNote, mark } = cleanPoint;
  const words = papers.notice;
  return join(
    [
      batch === '' ? '' : fill(words.cleanBatch, { batch }),
      on === null ? '' : fill(words.cleanOn, { on }),
      deliveryNote === '' ? '' : fill(words.cleanDelivery, { note: deliveryNote }),
      mark === '' ? '' : fill(words.cleanMark, { mark }),
    ],
    '   ',
  );
}

function receiptValues({ notice, recipient, texts, zone }: Told, noticeNumber: string): FieldValues {
  const { receipt: words, choices } = texts.papers.notice;
  const receipt = recipient?.receipt ?? blankRecipient('').receipt;
  const { sender } = notice;
  const count = (template: string, pieces: number | null): string =>
    fill(template, { count: pieces ?? texts.forms.blank });
  return {
    'receipt.number': text(join([noticeNumber, notice.revision], ' ')),
    'receipt.receivedAt': moment(receipt.receivedAt, zone),
    'receipt.signedBy': text(receipt.signedBy),
    'receipt.department': text(receipt.department),
    'receipt.opinion': text(roomyTicks(receiptOpinions, [receipt.opinion], choices.opinion)),
    'receipt.stock': text(
      join(
        [
          count(words.inStock, receipt.inStock),
          count(words.atLine, receipt.atLine),
          count(words.inVehicles, receipt.inVehicles),
        ],
        '  ',
      ),
    ),
    'receipt.comment': text(receipt.comment),
    'receipt.returnTo': text(join([sender.contactName, sender.contactPhone, sender.contactEmail], ' / ')),
  };
}

/** Rows to write in by hand where an escape has none yet. */
const blankRanges = 6;
const blankRemedies = 4;

function annexesOf(
  told: Told,
  attachmentNames: AttachmentNames,
): Readonly<Record<string, readonly FieldValues[]>> {
  const { notice, recipient, ranges, total, texts } = told;
  const isEscape = (notice.kind ?? 'escape') === 'escape';
  const admissions = admissionsOf(notice);
  const files = namesOfFiles(notice.attachmentIds, attachmentNames);
  return {
    ranges: isEscape
      ? padded(
          ranges.map((range, at) => rangeValues(range, at, texts)),
          blankRanges,
        )
      : [],
    remedies: isEscape
      ? padded(
          notice.remedies.map(({ kind, quantity, on, person, note }, at) => ({
            order: number(at + 1),
            kind: text(kind === null ? '' : texts.papers.notice.choices.remedy[kind]),
            quantity: number(quantity),
            on: day(on),
            person: text(person),
            note: text(note),
          })),
          blankRemedies,
        )
      : [],
    balance: isEscape ? [balanceValues(total, recipient?.balance ?? blankRecipient('').balance, texts)] : [],
    details: isEscape || files.length > 0 ? [detailValues(told, files)] : [],
    admissions:
      admissions === null
        ? []
        : [
            {
              costBearing: text(admissions.costBearing),
              preliminaryCause: text(admissions.preliminaryCause),
              releasedBy: text(admissions.releasedBy),
            },
          ],
  };
}

/** A notice goes to customers: what is internal stays out. */
function photosOf({ notice, texts }: Told, isByHand: boolean): FormData['lists'] {
  const shown = numberedPhotos(photosForCustomer(notice.photos));
  return { ...photoLists('photos', shown, texts, isByHand), ...anyPhotos(shown, isByHand) };
}

const padded = (values: readonly FieldValues[], blankRows: number): readonly FieldValues[] =>
  values.length > 0 ? values : Array.from({ length: blankRows }, () => ({}));

function rangeValues(range: NoticeRange, at: number, { papers }: Texts): FieldValues {
  const { range: words, choices } = papers.notice;
  const { producedFrom: from, producedTo: to, whereabouts } = range;
  const produced =
    from === null || to === null || from === to
      ? join([from ?? to], '')
      : fill(words.producedSpan, { from, to });
  return {
    order: number(at + 1),
    batch: text(range.batch),
    produced: text(produced),
    producedQuantity: number(range.producedQuantity),
    shippedQuantity: number(range.shippedQuantity),
    suspectQuantity: number(range.suspectQuantity),
    remainingQuantity: number(range.remainingQuantity),
    deliveryNote: text(range.deliveryNote),
    destination: text(range.destination),
    shippedOn: day(range.shippedOn),
    whereabouts: text(whereabouts === null ? '' : choices.whereabouts[whereabouts]),
    serialNumbers: text(range.serialNumbers),
  };
}

const balanceValues = (total: SuspectTotal | null, balance: NoticeBalance, texts: Texts): FieldValues => ({
  total: totalValue(total, texts),
  released: number(balance.released),
  reworked: number(balance.reworked),
  conceded: number(balance.conceded),
  scrapped: number(balance.scrapped),
  unrecoverable: number(balance.unrecoverable),
  pending: number(pendingOf(total, balance)),
  closedOn: day(balance.closedOn),
  decision: text(balance.unrecoverableDecision),
});

function detailValues({ notice, recipient, texts, zone }: Told, files: readonly string[]): FieldValues {
  const minutes = minutesToNotice(notice, recipient);
  return {
    discoveredAt: moment(notice.discovery.at, zone),
    place: text(notice.discovery.place),
    way: text(notice.discovery.way),
    elapsed: text(
      minutes === null || minutes < 0
        ? ''
        : fill(texts.forms.case.lagHours, { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
    ),
    required: text(notice.requiredValue),
    measured: text(notice.measuredValue),
    attachments: text(files.join('\n')),
  };
}
