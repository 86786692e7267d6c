import type { StoredCustomer } from '@shared/domain/customer';
import { blankEscape, customerFrom, type EscapeCustomer, type EscapeEvent } from '@shared/domain/escape';
import { blankRange } from '@shared/domain/notice';
import type { Trx } from '../../../data';
import type { CallContext } from '../../context';
import { getNotice, issueEscape, receiveNotice, sendNotice } from '../../notice';
import type { RecordContent, RecordParts } from '../../record';
import { demoPeople } from '../catalog';
import { type Desk, day, hour, minute, type Told } from './plan';

const toldAt = (at: number, index: number): number => at - (30 - 8 * index) * minute;

/** 外流事件: what one customer complained of went to others as well; everybody was called first (5.4.1). */
export function escapeEvent(desk: Desk, { number, body }: Told): RecordContent | null {
  const { random, at, instant, on, cast } = desk;
  const [line] = body.lines;
  const own = cast.customers.find(({ id }) => id === body.customer.id);
  if (line === undefined || own === undefined) return null;
  const [other, ...others] = cast.customers.filter(({ id }) => id !== own.id);
  if (other === undefined) return null;
  const second = random.pick([other, ...others]);
  const customers = [own, second].map((customer, index) => toldCustomer(desk, customer, index));
  const [first] = customers;
  if (first === undefined) return null;
  const told = customers.map((customer) =>
    customer === first
      ? {
          ...customer,
          complaintNumber: number,
          customerPartNumber: line.customerPartNumber,
          vehicleModel: line.vehicleModel,
        }
      : customer,
  );
  const produced = on(at - 9 * day);
  const event: EscapeEvent = {
    ...blankEscape(),
    urgency: body.severity === 'A' ? 'immediate' : 'urgent',
    sender: {
      department: '业务部',
      contactName: demoPeople.sales.name,
      contactPhone: '000-8765 4321',
      contactEmail: '',
    },
    subject: `${line.partName}可能${line.failureMode},请停用并告知库存`,
    product: { name: line.partName, number: line.partNumber },
    certainty: 'suspect',
    discovery: { at: instant(at - 4 * hour), place: '成品库', way: '复检同批次库存' },
    event: `复检发现${line.partName}${line.failureMode},同一生产日期的批次已部分发出。`,
    impacts: body.severity === 'A' ? ['safety', 'function'] : ['assembly'],
    protections: ['isolated', 'delivery-stopped', 'full-inspection'],
    protectionNote: '我司库存与在途同批次已隔离停发。',
    requests: ['stop-use', 'isolate', 'report-stock'],
    requestNote: '请停用并隔离下列批次,书面告知各处数量。',
    requestBy: instant(at + day),
    cleanPoint: {
      batch: `${on(at).slice(2).replaceAll('-', '')}-A`,
      on: on(at),
      deliveryNote: '',
      mark: '外箱绿色圆标',
    },
    detailedReportOn: on(at + 7 * day),
    owner: demoPeople.quality.name,
    complaintNumber: number,
    customers: told,
    ranges: [
      ...told.map((customer, index) => {
        const pieces = 80 + 40 * random.between(1, 20);
        return {
          ...blankRange(random.id(), customer.id),
          batch: `${line.batch || produced.slice(2).replaceAll('-', '')}-${index + 1}`,
          producedFrom: produced,
          producedTo: produced,
          shippedQuantity: pieces,
          suspectQuantity: pieces,
          shippedOn: on(at - (5 - index) * day),
          deliveryNote: `SH${on(at).slice(2).replaceAll('-', '')}-${random.between(10, 99)}`,
          whereabouts: index === 0 ? ('customer-stock' as const) : ('at-line' as const),
        };
      }),
      {
        ...blankRange(random.id(), null),
        batch: `${line.batch || produced.slice(2).replaceAll('-', '')}-9`,
        producedFrom: produced,
        producedTo: produced,
        suspectQuantity: 40 * random.between(1, 9),
        whereabouts: 'our-stock' as const,
      },
    ],
    internalNote: '两家批次不同,联络单分别发出。',
  };
  return { kind: 'escape-event', body: event };
}

function toldCustomer(
  { random, at, instant }: Desk,
  customer: StoredCustomer,
  index: number,
): EscapeCustomer {
  const row = customerFrom(random.id(), customer, null);
  return {
    ...row,
    department: '质量部',
    toldAt: instant(toldAt(at, index)),
    toldBy: 'phone',
    toldPerson: row.contactName,
    replyBy: instant(at + 2 * day),
  };
}

/** Registers the event with a notice for each customer. */
export const issueDemoEscape = async (
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  body: EscapeEvent,
) => {
  const token = parts.nextId();
  const { stored } = await issueEscape(trx, parts, context, {
    id: null,
    version: 0,
    token,
    body,
    reason: '',
  });
  return stored;
};

/** The papers go out an hour after the calls; the first customer sends his receipt back and has sorted. */
export async function followEscape(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { body }: { readonly body: EscapeEvent },
  { at, instant }: Pick<Desk, 'at' | 'instant'>,
): Promise<void> {
  for (const [index, { notice }] of body.customers.entries()) {
    if (notice === null) continue;
    const { stored } = await getNotice(trx, { id: notice.id });
    const [recipient] = stored.body.recipients;
    if (recipient === undefined) continue;
    const after = await sendNotice(trx, parts, context, {
      id: stored.id,
      version: stored.version,
      sent: {
        language: 'zh-CN',
        sentAt: instant(at - 20 * hour),
        recipient: recipient.contactName,
        way: 'email',
        proof: { attachmentIds: [], person: recipient.contactName, note: '' },
        openReason: '',
      },
    });
    if (index > 0) continue;
    const [suspect] = stored.body.ranges;
    await receiveNotice(trx, parts, context, {
      id: stored.id,
      version: after.stored.version,
      recipientId: recipient.id,
      receipt: {
        ...recipient.receipt,
        receivedAt: instant(at - hour),
        signedBy: recipient.contactName,
        department: '质量部',
        opinion: 'agreed',
        inStock: suspect?.suspectQuantity ?? null,
        atLine: 0,
        inVehicles: 0,
      },
    });
  }
}
