import { mondayToFriday } from '../../domain/calendar';
import { blankDeviation, blankOrder, type Order, orderDates, orderSchema } from '../../domain/order';
import type { OrderInput } from '../bindings/order';
import { atCaps } from './at-caps';
import type { PaperSamples } from './types';

const id = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** With its limits, as the delivered settings and a calendar without holidays give them. */
const withDates = (order: Order): OrderInput => ({
  order,
  dates: orderDates(order, { timeZone: 'Asia/Shanghai', lookup: mondayToFriday }),
});

const typical: Order = {
  ...blankOrder(),
  number: 'DD-2026-0021',
  companyId: '00000000-0000-4000-8000-000000000001',
  customer: {
    id: null,
    name: '东海汽车电子有限公司',
    code: 'C-1024',
    plant: '二工厂',
    contactName: '陈立',
    contactPhone: '0574-8800 1234',
    supplierCode: 'V70031',
  },
  orderNumber: 'PO-4500131188',
  receivedAt: '2026-10-12T09:20+08:00',
  channel: 'email',
  receivedBy: '王业务',
  lines: [
    {
      id: id(1),
      partNumber: 'NDF-3301-02',
      partName: '座椅骨架连接支架',
      quantity: 2400,
      unit: '件',
      wantedOn: '2026-10-26',
      note: '每箱 60 件，箱外贴顾客标签',
    },
    {
      id: id(2),
      partNumber: 'NDF-3305-01',
      partName: '滑轨支座',
      quantity: 600,
      unit: '件',
      wantedOn: '2026-10-26',
      note: '首批量产，随货附检验报告',
    },
  ],
  terms: '送顾客二工厂 3 号门，收货时间 8:00–11:00；随货附材质证明与出厂检验报告。',
  confirmedAt: '2026-10-12T11:05+08:00',
  confirmedWay: 'phone',
  confirmedBy: '王业务',
  confirmedWith: '陈立',
  confirmation: '件号、数量、单价与框架合同一致；滑轨支座可在 10 月 28 日前补齐，顾客同意分两批。',
  reviewNumber: 'PS-2026-0188',
  reviewResult: 'conditional',
  reviewedOn: '2026-10-12',
  reviewNote: '滑轨支座分两批交付，模具保养后补产',
  answeredAt: '2026-10-12T15:40+08:00',
  answeredBy: '王业务',
  promisedShipOn: '2026-10-23',
  answer: '书面回签订单：支架 10 月 23 日全数发出，滑轨支座 10 月 23 日、27 日各 300 件。',
  handOvers: [
    { id: id(1), department: '生产部', person: '吴敏', at: '2026-10-12T11:30+08:00' },
    { id: id(2), department: '仓储物流部', person: '赵物流', at: '2026-10-12T12:20+08:00' },
  ],
  shipments: [
    {
      id: id(1),
      shippedOn: '2026-10-23',
      deliveryNote: 'SH-261023-05',
      tracking: '自有车辆',
      quantity: 2700,
      receivedOn: '2026-10-24',
      receivedBy: '孙收货',
      difference: '支架少 60 件（一箱）',
    },
    {
      id: id(2),
      shippedOn: '2026-10-27',
      deliveryNote: 'SH-261027-02',
      tracking: '顺路物流 SL8803217',
      quantity: 300,
      receivedOn: '2026-10-28',
      receivedBy: '孙收货',
      difference: '',
    },
  ],
  invoiceNumber: '26332000001784560021',
  invoicedOn: '2026-11-06',
  paymentFrom: 'invoice',
  paidOn: '2026-11-16',
  paymentConfirmedBy: '钱财务',
  deviations: [
    {
      ...blankDeviation(id(1)),
      kind: 'short',
      at: '2026-10-24T09:50+08:00',
      channel: 'phone',
      content: '支架少一箱 60 件，送货单上有、实物没有。',
      quantity: 60,
      deliveryNote: 'SH-261023-05',
      followUpNumber: 'GT-2026-0147',
    },
    {
      ...blankDeviation(id(2)),
      kind: 'documents',
      at: '2026-10-28T10:15+08:00',
      channel: 'messaging',
      content: '第二批缺出厂检验报告。',
      deliveryNote: 'SH-261027-02',
      settledOn: '2026-10-28',
    },
  ],
  remarks: '少的一箱 10 月 25 日随另一订单补到，顾客已收。',
};

/** Invented records of this area by form code. */
export const orderSamples: PaperSamples = {
  OF: { typical: withDates(typical), extreme: withDates(atCaps(orderSchema)) },
};
