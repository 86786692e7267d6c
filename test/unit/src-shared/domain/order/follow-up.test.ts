import {
  blankDeviation,
  blankOrder,
  complaintOfDeviation,
  followedUp,
  logOfDeviation,
  missingForFollowUp,
  type Order,
  type OrderDeviation,
} from '@shared/domain/order';
import { describe, expect, it } from 'vitest';

const short: OrderDeviation = {
  ...blankDeviation('d1'),
  kind: 'short',
  at: '2026-11-20T09:30+08:00',
  channel: 'phone',
  content: '少一箱',
  quantity: 60,
  deliveryNote: 'SH-1',
};
const line = (id: string): Order['lines'][number] => ({
  id,
  partNumber: 'H-1',
  partName: '支架',
  quantity: 600,
  unit: '件',
  wantedOn: null,
  note: '',
});
const order: Order = {
  ...blankOrder(),
  number: 'DD-2026-0001',
  companyId: '00000000-0000-4000-8000-000000000001',
  customer: { ...blankOrder().customer, name: '甬城汽车', contactName: '陈工' },
  orderNumber: 'PO-1',
  lines: [line('l1')],
  shipments: [
    {
      id: 's1',
      shippedOn: '2026-11-18',
      deliveryNote: 'SH-1',
      tracking: '',
      quantity: 600,
      receivedOn: null,
      receivedBy: '',
      difference: '',
    },
  ],
  deviations: [blankDeviation('d0'), short],
};

describe('a deviation of an order', () => {
  it('becomes a log with everything that is known', () => {
    expect(logOfDeviation(order, short, '王业务')).toMatchObject({
      customer: { name: '甬城汽车', contactName: '陈工' },
      companyId: order.companyId,
      sourceNumber: 'DD-2026-0001',
      orderNumber: 'PO-1',
      at: short.at,
      channel: 'phone',
      operator: '王业务',
      kind: 'complaint',
      topic: 'delivery',
      request: '少一箱',
      product: '支架',
      partNumber: 'H-1',
      complaintNumber: '',
    });
  });

  it('becomes a complaint whose T0 is the minute we were told', () => {
    expect(complaintOfDeviation(order, short, { by: '王业务', lineId: 'x1' })).toMatchObject({
      customer: { name: '甬城汽车' },
      sourceNumber: 'DD-2026-0001',
      receivedAt: short.at,
      receivedBy: '王业务',
      channel: 'phone',
      form: 'oral',
      category: 'quantity',
      statement: '少一箱',
      lines: [
        {
          id: 'x1',
          partName: '支架',
          partNumber: 'H-1',
          deliveryNote: 'SH-1',
          shippedOn: '2026-11-18',
          defectiveQuantity: 60,
        },
      ],
    });
  });

  it('of an order with several parts names none of them: the clerk says which', () => {
    const several = { ...order, lines: [line('l1'), line('l2')] };
    const [part] = complaintOfDeviation(several, short, { by: '', lineId: 'x1' }).lines;
    expect(part).toMatchObject({ partName: '', defectiveQuantity: 60 });
    expect(logOfDeviation(several, short, '').product).toBe('');
    const bare = { ...blankDeviation('d2'), content: '无' };
    expect(complaintOfDeviation(several, bare, { by: '', lineId: 'x1' }).lines).toEqual([]);
  });

  it('asks for customer, minute, way and words, and names what it became', () => {
    expect(missingForFollowUp(blankOrder(), blankDeviation('d1'))).toEqual([
      'customer',
      'at',
      'channel',
      'content',
    ]);
    expect(missingForFollowUp(order, short)).toEqual([]);
    const after = followedUp(order, { ...short, channel: 'email' }, 'KS-2026-0009');
    expect(after.deviations).toEqual([
      order.deviations[0],
      { ...short, channel: 'email', followUpNumber: 'KS-2026-0009' },
    ]);
  });
});
