import { byPlace, type EscapeEvent, type EscapeShare, eventTotals, sharesOf } from '../../domain/escape';
import { certainties, type NoticeRange, notifyDue, protections } from '../../domain/notice';
import type { Texts } from '../../text';
import type { FieldValue, FieldValues, FormData } from '../types';
import { cleanText, totalValue } from './contact-notice';
import type { PrintContext } from './context';
import { bindRecord, type RecordHeading } from './record';
import { roomyTicks } from './tick-boxes';
import { day, fill, join, moment, nothing, number, text } from './values';

export interface EscapeInput {
  /** WL-2026-0001; '' for an empty form. */
  readonly number: string;
  readonly event: EscapeEvent;
}

/** Binds 外流事件处理单: everything of the event, for the house alone. */
export function bindEscapeEvent({ number: called, event }: EscapeInput, context: PrintContext): FormData {
  const heading: RecordHeading = {
    code: 'EE',
    title: ({ papers }) => papers.escapeEvent.title,
    companyId: null,
    record: { kind: 'record', text: called },
    isCalledByTitle: true,
  };
  const { noticeHours } = context.settings.intake;
  return bindRecord(heading, context, (texts, zone) => ({
    fields: {
      ...eventValues(event, texts, zone),
      notifyBy: moment(notifyDue(event.discovery.at, zone, noticeHours), zone),
      totals: totalsValue(event, texts),
    },
    lists: {
      places: byPlace(event).map(({ place, ...total }) => ({
        place: text(placeText(place, texts)),
        rows: number(event.ranges.filter(({ whereabouts }) => whereabouts === place).length),
        pieces: totalValue(total, texts),
      })),
      customers: sharesOf(event).map((share, at) => shareValues(event, share, at, texts, zone)),
      ranges: event.ranges.map((range, at) => rangeValues(event, range, at, texts)),
    },
  }));
}

const placeText = (place: NoticeRange['whereabouts'], { papers }: Texts): string =>
  place === null ? papers.escapeEvent.unknownPlace : papers.notice.choices.whereabouts[place];

function eventValues(event: EscapeEvent, texts: Texts, zone: string): FieldValues {
  const { choices } = texts.papers.notice;
  const complaints = [event.complaintNumber, ...event.customers.map((each) => each.complaintNumber)];
  return {
    subject: text(event.subject),
    partName: text(event.product.name),
    partNumber: text(event.product.number),
    certainty: text(roomyTicks(certainties, [event.certainty], choices.certainty)),
    discoveredAt: moment(event.discovery.at, zone),
    place: text(event.discovery.place),
    owner: text(event.owner),
    nonconformityNumber: text(event.nonconformityNumber),
    closedOn: day(event.closedOn),
    way: text(event.discovery.way),
    what: text(event.event),
    required: text(event.requiredValue),
    measured: text(event.measuredValue),
    protection: text(
      join([roomyTicks(protections, event.protections, choices.protection), event.protectionNote], '\n'),
    ),
    clean: text(cleanText(event, texts)),
    complaints: text(join([...new Set(complaints)], '  ')),
    note: text(event.internalNote),
  };
}

function totalsValue(event: EscapeEvent, texts: Texts): FieldValue {
  const { suspect, pending } = eventTotals(event);
  if (suspect === null) return nothing;
  const known = (value: FieldValue): string => value.text;
  return text(
    fill(texts.papers.escapeEvent.totals, {
      suspect: known(totalValue(suspect, texts)),
      pending: pending ?? texts.forms.blank,
    }),
  );
}

function shareValues(
  { ownBalance }: EscapeEvent,
  { customer, total, pending }: EscapeShare,
  at: number,
  texts: Texts,
  zone: string,
): FieldValues {
  const words = texts.papers.escapeEvent;
  const notice = customer?.notice ?? null;
  const balance = customer === null ? ownBalance : notice?.balance;
  return {
    order: number(at + 1),
    customer: text(customer?.name ?? words.ownStock),
    notice: text(notice === null ? '' : `${notice.number} R${notice.revision}`),
    told: moment(customer?.toldAt ?? null, zone),
    issued: moment(notice?.issuedAt ?? null, zone),
    receipt: moment(notice?.receivedAt ?? null, zone),
    contact: text(join([customer?.supplierCode, customer?.contactName, customer?.contactPhone], ' ')),
    decision: text(balance?.unrecoverableDecision ?? ''),
    suspect: totalValue(total, texts),
    released: number(balance?.released ?? null),
    reworked: number(balance?.reworked ?? null),
    conceded: number(balance?.conceded ?? null),
    scrapped: number(balance?.scrapped ?? null),
    unrecoverable: number(balance?.unrecoverable ?? null),
    pending: number(pending),
  };
}

function rangeValues(event: EscapeEvent, range: NoticeRange, at: number, texts: Texts): FieldValues {
  const owner = event.customers.find(({ id }) => id === range.recipientId);
  return {
    order: number(at + 1),
    customer: text(owner?.name ?? texts.papers.escapeEvent.ownStock),
    batch: text(join([range.batch, range.serialNumbers], '\n')),
    produced: day(range.producedFrom),
    shippedOn: day(range.shippedOn),
    deliveryNote: text(join([range.deliveryNote, range.destination], '\n')),
    shipped: number(range.shippedQuantity),
    suspect: number(range.suspectQuantity),
    place: text(placeText(range.whereabouts, texts)),
  };
}
