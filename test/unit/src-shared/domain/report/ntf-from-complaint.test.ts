import { blankComplaint, blankLine, type Complaint } from '@shared/domain/complaint';
import { type NtfContext, ntfFromComplaint, ntfSchema } from '@shared/domain/report';
import { caps } from '@shared/domain/scalars';
import { is } from 'valibot';
import { describe, expect, it } from 'vitest';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const context = (changes: Partial<NtfContext> = {}): NtfContext => {
  let last = 0;
  return {
    customer: {
      code: 'C-018',
      plant: '二工厂',
      supplierCode: 'S20417',
      contactName: '档案联系人',
      contactPhone: '0574-5550118',
    },
    newId: () => {
      last += 1;
      return id(last);
    },
    ...changes,
  };
};

const line = (changes: Partial<Complaint['lines'][number]>): Complaint['lines'][number] => ({
  ...blankLine(id(800)),
  partName: '升降电机',
  partNumber: 'MD-41106',
  customerPartNumber: 'XC7-6104',
  vehicleModel: 'XC7',
  batch: '2026-07',
  ...changes,
});

const complaint: Complaint = {
  ...blankComplaint(),
  customer: { ...blankComplaint().customer, id: id(700), name: '江北新川', contactName: '沈悦' },
  companyId: id(701),
  customerComplaintNumber: 'FF-261203-02',
  statement: '下雨后车窗有时升不到顶。',
  lines: [
    line({ defectiveQuantity: 2, serialNumbers: 'S-01，S-02' }),
    line({ id: id(801), batch: '2026-09', defectiveQuantity: 1, serialNumbers: 'S-02' }),
  ],
};

const ntfOf = (changes: Partial<Complaint> = {}, more: Partial<NtfContext> = {}) =>
  ntfFromComplaint({ number: 'KS-2026-0044', body: { ...complaint, ...changes } }, context(more));

describe('an NTF analysis begins with what its complaint knows', () => {
  it('numbers, company, the words of the customer, pieces complained of', () => {
    expect(ntfOf()).toMatchObject({
      complaintNumber: 'KS-2026-0044',
      customerComplaintNumber: 'FF-261203-02',
      companyId: id(701),
      statement: '下雨后车窗有时升不到顶。',
      sampleQuantity: 3,
    });
  });

  it('the customer, completed from his file where the complaint says nothing', () => {
    expect(ntfOf().customer).toEqual({
      id: id(700),
      name: '江北新川',
      code: 'C-018',
      plant: '二工厂',
      contactName: '沈悦',
      contactPhone: '0574-5550118',
      supplierCode: 'S20417',
    });
    expect(ntfOf({}, { customer: null }).customer.supplierCode).toBe('');
  });

  it('part and number once, every batch', () => {
    expect(ntfOf()).toMatchObject({
      partName: '升降电机',
      partNumber: 'MD-41106',
      customerPartNumber: 'XC7-6104',
      vehicleModel: 'XC7',
      batch: '2026-07、2026-09',
    });
  });

  it('a sample for each serial number', () => {
    expect(ntfOf().samples.map((sample) => sample.sampleNumber)).toEqual(['S-01', 'S-02']);
  });

  it('nothing is claimed that only the analysis can say', () => {
    const { conclusion, tests, goodQuantity, agreement, closedOn, receivedOn } = ntfOf();
    expect({ conclusion, tests, goodQuantity, agreement, closedOn, receivedOn }).toEqual({
      conclusion: null,
      tests: [],
      goodQuantity: null,
      agreement: null,
      closedOn: null,
      receivedOn: null,
    });
  });

  it('an empty complaint and one at every cap both make a sound analysis', () => {
    expect(is(ntfSchema, ntfOf({ lines: [] }))).toBe(true);
    const many = Array.from({ length: 60 }, (_, index) =>
      line({
        id: id(900 + index),
        batch: `${index}`.padEnd(caps.short, 'B'),
        partName: `${index}`.padEnd(caps.line, '名'),
        serialNumbers: Array.from({ length: 20 }, (__, serial) => `N${index}-${serial}`).join(' '),
      }),
    );
    const full = ntfOf({ lines: many });
    expect(is(ntfSchema, full)).toBe(true);
    expect(full.samples).toHaveLength(60);
  });
});
