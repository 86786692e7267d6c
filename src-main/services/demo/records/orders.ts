import { addDays } from '@shared/domain/calendar';
import { blankDeviation, blankOrder, type Order, type OrderDeviation } from '@shared/domain/order';
import type { RecordContent } from '../../record';
import { demoPeople } from '../catalog';
import { type Desk, day, hour, minute } from './plan';

type Said = Pick<OrderDeviation, 'kind' | 'content'>;

/** What goes otherwise than ordered, now and then. */
const said: readonly [Said, ...Said[]] = [
  { kind: 'short', content: '送货单上有、实物少一箱，请补发。' },
  { kind: 'late', content: '比承诺日期晚到一天，卸货窗口错过。' },
  { kind: 'damaged', content: '两箱外包装破损，里面的零件有磕碰。' },
  { kind: 'documents', content: '随货没有出厂检验报告，无法入库。' },
];

/** 订单跟进表: just received, nothing else done yet. */
export const newOrder = (desk: Desk): RecordContent => ({ kind: 'order', body: received(desk) });

/** 订单跟进表: the newest came in some days ago, arrived, and something was wrong with it; the older ones are invoiced and paid. */
export function order(desk: Desk, index: number): RecordContent {
  const started = index === 0 ? { ...desk, at: desk.at - 9 * day } : desk;
  return { kind: 'order', body: delivered(started, prepared(started), index > 0) };
}

function prepared(desk: Desk): Order {
  const { random, at, instant } = desk;
  return {
    ...received(desk),
    confirmedAt: instant(at + hour),
    confirmedWay: 'phone',
    confirmedBy: demoPeople.sales.name,
    confirmedWith: '陈工',
    confirmation: '件号、数量、交期与框架合同一致。',
    reviewNumber: `PS-${instant(at).slice(0, 4)}-${random.between(100, 899)}`,
    reviewResult: random.chance(0.8) ? 'accepted' : 'conditional',
    reviewedOn: instant(at + 2 * hour).slice(0, 10),
    answeredAt: instant(at + (random.chance(0.9) ? 5 : 27) * hour),
    answeredBy: demoPeople.sales.name,
    answer: '订单已回签，按承诺日期发货。',
    promisedShipOn: desk.on(at + 6 * day),
    handOvers: [
      { id: random.id(), department: '生产部', person: '', at: instant(at + hour + 25 * minute) },
      { id: random.id(), department: '仓储物流部', person: '', at: instant(at + hour + 40 * minute) },
    ],
  };
}

function received({ random, cast, at, instant, on }: Desk): Order {
  const customer = random.pick(cast.customers);
  const part = random.pick(cast.parts).body;
  return {
    ...blankOrder(),
    customer: {
      ...blankOrder().customer,
      id: customer.id,
      name: customer.body.name,
      contactName: '陈工',
      contactPhone: '000-1234 5678',
    },
    orderNumber: `PO-${random.between(450_000, 459_999)}`,
    receivedAt: instant(at),
    channel: random.pick(['email', 'portal', 'phone']),
    receivedBy: demoPeople.sales.name,
    lines: [
      {
        id: random.id(),
        partNumber: part.number,
        partName: part.name,
        quantity: random.between(4, 40) * 60,
        unit: '件',
        wantedOn: on(at + 8 * day),
        note: '',
      },
    ],
  };
}

function delivered(desk: Desk, begun: Order, isPaid: boolean): Order {
  const { random, at, on, instant } = desk;
  const arrived = on(at + 7 * day);
  const deliveryNote = `SH-${on(at).slice(2).replaceAll('-', '')}`;
  const deviation: OrderDeviation = {
    ...blankDeviation(random.id()),
    ...random.pick(said),
    at: instant(at + 7 * day + 3 * hour),
    channel: 'phone',
    quantity: null,
    deliveryNote,
    settledOn: isPaid ? addDays(arrived, 1) : null,
  };
  return {
    ...begun,
    shipments: [
      {
        id: random.id(),
        shippedOn: on(at + (random.chance(0.85) ? 6 : 7) * day),
        deliveryNote,
        tracking: '自有车辆',
        quantity: begun.lines[0]?.quantity ?? null,
        receivedOn: arrived,
        receivedBy: '孙收货',
        difference: '',
      },
    ],
    paymentFrom: 'invoice',
    ...(isPaid
      ? {
          invoiceNumber: `2633200000${random.between(1_000_000, 9_999_999)}`,
          invoicedOn: addDays(arrived, 10),
          paidOn: addDays(arrived, random.chance(0.8) ? 14 : 22),
          paymentConfirmedBy: '钱财务',
        }
      : {}),
    deviations: !isPaid || random.chance(0.2) ? [deviation] : [],
  };
}
