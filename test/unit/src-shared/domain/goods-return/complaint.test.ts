import { blankComplaint, blankLine, checkComplaint } from '@shared/domain/complaint';
import {
  blankGoodsReturn,
  blankReturnLine,
  complaintOfLine,
  type GoodsReturn,
  returnOfComplaint,
  strangeParts,
} from '@shared/domain/goods-return';
import { describe, expect, it } from 'vitest';

const lineId = '00000000-0000-4000-8000-000000000077';
const line = {
  ...blankReturnLine('00000000-0000-4000-8000-000000000001'),
  partNumber: 'DM-1102',
  partName: '制动钳支架',
  batch: 'A12',
  declaredQuantity: 120,
  receivedQuantity: 118,
  agreedQuantity: 118,
  symptom: '安装孔超差',
  reason: '整批退回',
  verdict: { defective: 46, good: 72, ntf: 0, pending: 0 },
};
const record: GoodsReturn = {
  ...blankGoodsReturn(),
  number: 'TH-2026-0001',
  customer: { ...blankComplaint().customer, name: '甲公司', contactName: '顾工' },
  customerReturnNumber: 'RMA-9',
  deliveryNote: 'SH-1',
  shippedOn: '2026-10-20',
  origin: 'incoming-lot',
  cause: '定位销磨损',
  lines: [line],
};
const from = { receivedAt: '2026-11-20T09:30+08:00', receivedBy: '沈业务', lineId };

describe('a returned line made into a complaint', () => {
  it('retypes nothing: customer, part, batch, figures, words, delivery and the agreed figure go along', () => {
    const made = complaintOfLine(record, line, from);
    expect(made).toMatchObject({
      channel: 'return',
      receivedAt: from.receivedAt,
      receivedBy: '沈业务',
      customer: { name: '甲公司', contactName: '顾工' },
      customerComplaintNumber: 'RMA-9',
      returnNumber: 'TH-2026-0001',
      statement: '安装孔超差；整批退回',
      category: 'product-quality',
      causeOccurrence: '定位销磨损',
      countingRule: 'agreed-with-customer',
    });
    expect(made.lines).toEqual([
      {
        ...blankLine(lineId),
        partNumber: 'DM-1102',
        partName: '制动钳支架',
        batch: 'A12',
        deliveryNote: 'SH-1',
        shippedOn: '2026-10-20',
        defectiveQuantity: 120,
        confirmedByUs: 46,
        confirmedByCustomer: 118,
        countedForPpm: 118,
        failureDescription: '安装孔超差',
      },
    ]);
    expect(checkComplaint(made, Date.parse('2026-11-21T00:00Z'))).toEqual([]);
  });

  it('says at least which part where nobody wrote what is wrong, and assumes no category', () => {
    const bare = { ...line, symptom: '', reason: '' };
    const made = complaintOfLine({ ...record, origin: 'wrong-shipment' }, bare, from);
    expect(made).toMatchObject({ statement: '制动钳支架；DM-1102', category: null });
  });
});

it('a complaint made into a return brings customer, parts and claims, and counts nothing as received', () => {
  const body = {
    ...blankComplaint(),
    customer: record.customer,
    lines: [
      {
        ...blankLine(lineId),
        partNumber: 'DM-1102',
        partName: '制动钳支架',
        batch: 'A12',
        deliveryNote: 'SH-1',
        shippedOn: '2026-10-20',
        defectiveQuantity: 12,
        failureMode: '异响',
      },
    ],
  };
  const made = returnOfComplaint(blankGoodsReturn(), { number: 'KS-2026-0001', body }, () => 'new');
  expect(made).toMatchObject({
    complaintNumber: 'KS-2026-0001',
    customer: { name: '甲公司' },
    deliveryNote: 'SH-1',
    shippedOn: '2026-10-20',
    lines: [
      {
        id: 'new',
        partNumber: 'DM-1102',
        batch: 'A12',
        declaredQuantity: 12,
        receivedQuantity: null,
        symptom: '异响',
      },
    ],
  });
});

it.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['names the part that the complaint does not', ['DM-1', 'X-9'], ['DM-1'], ['X-9']],
  ['reads over spaces and case', [' dm-1 '], ['DM-1'], []],
  ['says nothing where the complaint names no part', ['X-9'], [''], []],
  ['says nothing of lines without a part number', [''], ['DM-1'], []],
])('a part mismatch %s', (_, returned, complained, strange) => {
  const lines = returned.map((partNumber, index) => ({ ...blankReturnLine(`r${index}`), partNumber }));
  const complaint = {
    lines: complained.map((partNumber, index) => ({ ...blankLine(`c${index}`), partNumber })),
  };
  expect(strangeParts({ lines }, complaint)).toEqual(strange);
});
