import { blankContact, blankCustomer } from '@shared/domain/customer';
import { allocated, blankEscape, countOf, dayOf, namesIn, readDeliveryList } from '@shared/domain/escape';
import { describe, expect, it } from 'vitest';
import { id } from './events';

const erp = [
  '客户名称\t送货单号\t批号\t发货日期\t数量\t目的地\t备注',
  '甬东汽车底盘\tSH-261118-02\t261118-1\t2026/11/18\t800\t一厂\t',
  '浙西悬架\tSH-261119-07\t261118-3\t2026-11-19\t1,240\t\t急',
  '',
  '合计\t\t\t\t2040\t\t',
].join('\n');

describe('a pasted delivery list', () => {
  it('is read by its heads, in whatever order the ERP has them', () => {
    const { columns, deliveries, problems, hasHead } = readDeliveryList(erp);
    expect(hasHead).toBe(true);
    expect(columns).toEqual([
      'customer',
      'deliveryNote',
      'batch',
      'shippedOn',
      'quantity',
      'destination',
      null,
    ]);
    expect(problems).toEqual([]);
    expect(deliveries).toEqual([
      {
        line: 2,
        customer: '甬东汽车底盘',
        deliveryNote: 'SH-261118-02',
        batch: '261118-1',
        shippedOn: '2026-11-18',
        quantity: 800,
        destination: '一厂',
        producedOn: null,
        partNumber: '',
        serialNumbers: '',
      },
      expect.objectContaining({ line: 3, customer: '浙西悬架', quantity: 1240 }),
    ]);
  });

  it.each([
    ['tabs', '甬东底盘\t261118-1\tSH-01\t2026-11-18\t800'],
    ['commas', '甬东底盘,261118-1,SH-01,2026-11-18,800'],
    ['wide gaps', '甬东底盘   261118-1   SH-01   2026-11-18   800'],
  ])('without heads, apart by %s, is read by what stands in its columns', (_, line) => {
    expect(readDeliveryList(line).deliveries).toEqual([
      expect.objectContaining({
        customer: '甬东底盘',
        batch: '261118-1',
        deliveryNote: 'SH-01',
        shippedOn: '2026-11-18',
        quantity: 800,
      }),
    ]);
  });

  it('is read in English, too', () => {
    const list = readDeliveryList(
      'Customer\tLot\tDelivery note\tShip date\tQty\nYongdong\tA-1\tDN-9\t20261118\t40',
    );
    expect(list.deliveries).toEqual([
      expect.objectContaining({ customer: 'Yongdong', batch: 'A-1', deliveryNote: 'DN-9', quantity: 40 }),
    ]);
  });

  it('is read as a person says where the guess is wrong', () => {
    const { deliveries } = readDeliveryList('甬东\t一厂\tA-1', ['destination', 'customer', 'batch']);
    expect(deliveries).toEqual([expect.objectContaining({ customer: '一厂', destination: '甬东' })]);
  });

  it('names what it cannot read, and keeps the row', () => {
    const { deliveries, problems } = readDeliveryList(
      '客户\t批号\t日期\t数量\n甬东\tA-1\t上周\t约八百\n\tA-2\t2026-02-30\t5',
    );
    expect(deliveries).toHaveLength(2);
    expect(problems.map(({ line, column, code }) => `${line} ${column} ${code}`).sort()).toEqual([
      '2 quantity no-number',
      '2 shippedOn no-date',
      '3 customer no-customer',
      '3 shippedOn no-date',
    ]);
  });

  it.each(['', '   \n\t\n'])('of nothing has nothing', (text) => {
    expect(readDeliveryList(text).deliveries).toEqual([]);
  });

  it('says when there are more lines than it takes', () => {
    const lines = Array.from({ length: 2001 }, (_, at) => `甬东\tA-${at}\t5`);
    const { deliveries, problems } = readDeliveryList(['客户\t批号\t数量', ...lines].join('\n'));
    expect(deliveries).toHaveLength(2000);
    expect(problems).toEqual([expect.objectContaining({ code: 'too-many', text: '2001' })]);
  });
});

it.each([
  ['2026-11-18', '2026-11-18'],
  ['2026/1/8', '2026-01-08'],
  ['2026.11.18', '2026-11-18'],
  ['20261118', '2026-11-18'],
  ['2026年11月8日', '2026-11-08'],
  ['2026-11-18 00:00:00', '2026-11-18'],
  ['2026-02-30', null],
  ['18.11.2026', null],
])('the day %s is %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

it.each([
  ['1,200', 1200],
  ['1 200', 1200],
  ['480件', 480],
  ['１２', 12],
  ['1200.00', 1200],
  ['12.5', null],
  ['-3', null],
  ['', null],
])('the count %s is %s', (text, count) => {
  expect(countOf(text)).toBe(count);
});

describe('a list allocated to customers', () => {
  const { deliveries } = readDeliveryList(erp);
  let last = 0;
  const options = { newId: () => id(++last), today: '2026-11-19' };
  const file = {
    id: id(900),
    version: 1,
    body: {
      ...blankCustomer('浙西悬架系统有限公司'),
      contacts: [{ ...blankContact(id(901)), name: '高原', mobile: '13900000000' }],
    },
  };
  const chosen = new Map([
    ['甬东汽车底盘', { kind: 'name' as const }],
    ['浙西悬架', { kind: 'customer' as const, customer: file }],
  ]);

  it('has a row of each customer, from his file where he has one, and each delivery under him', () => {
    const event = allocated(blankEscape(), deliveries, chosen, options);
    expect(
      event.customers.map(({ name, customerId, contactName }) => [name, customerId, contactName]),
    ).toEqual([
      ['甬东汽车底盘', null, ''],
      ['浙西悬架系统有限公司', id(900), '高原'],
    ]);
    const [first, second] = event.customers.map((each) => each.id);
    expect(
      event.ranges.map(({ recipientId, batch, suspectQuantity, whereabouts }) => [
        recipientId,
        batch,
        suspectQuantity,
        whereabouts,
      ]),
    ).toEqual([
      [first, '261118-1', 800, 'customer-stock'],
      [second, '261118-3', 1240, 'in-transit'],
    ]);
  });

  it('takes the same list pasted again for what it is', () => {
    const once = allocated(blankEscape(), deliveries, chosen, options);
    const twice = allocated(once, deliveries, chosen, options);
    expect(twice.ranges).toHaveLength(2);
    expect(twice.customers).toHaveLength(2);
  });

  it('leaves rows whose customer nobody chose to nobody', () => {
    const event = allocated(blankEscape(), deliveries, new Map(), options);
    expect(event.customers).toEqual([]);
    expect(event.ranges.map(({ recipientId }) => recipientId)).toEqual([null, null]);
  });

  it('is asked for by each name once', () => {
    expect(namesIn(deliveries)).toEqual([
      { name: '甬东汽车底盘', rows: 1, pieces: 800 },
      { name: '浙西悬架', rows: 1, pieces: 1240 },
    ]);
  });
});
