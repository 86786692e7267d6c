import {
  blankScorecard,
  contactOf,
  customerOf,
  customerSchema,
  partOf,
  partSchema,
  reportLayoutOf,
} from '@shared/domain/customer';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

/** As the first version of the program kept a customer. */
const first = {
  schemaVersion: 1,
  name: '甬城汽车',
  shortName: '甬城',
  englishName: '',
  code: 'C1',
  plant: '一厂',
  supplierCode: 'V1',
  companyId: null,
  language: 'en',
  reportLayout: '5P',
  takesShortReports: true,
  contactName: '王工',
  contactPhone: '0574',
  contactEmail: 'w@example.com',
  agreedTimes: { response: { kind: 'hours', amount: 4 }, preliminary: null, analysis: null, closure: null },
  notes: '老客户',
  isActive: true,
};

describe('a customer kept by the first version', () => {
  it('is read whole, its later fields empty', () => {
    const today = customerOf(first);
    expect(v.parse(customerSchema, today)).toEqual(today);
    expect(today).toMatchObject({
      code: 'C1',
      language: 'en',
      reportFormats: ['5P'],
      takesShortReports: true,
      remarks: '老客户',
      agreedTimes: first.agreedTimes,
      grade: null,
      finance: null,
      scorecards: [],
    });
    expect(contactOf(today, null)).toMatchObject({ name: '王工', phone: '0574', email: 'w@example.com' });
    expect(reportLayoutOf(today)).toBe('5P');
  });

  it('has no contact where none was typed, and takes the 8D where no layout was chosen', () => {
    const { reportLayout: _, takesShortReports: __, ...older } = first;
    const today = customerOf({ ...older, contactName: '', contactPhone: '', contactEmail: '' });
    expect(today.contacts).toEqual([]);
    expect(today.takesShortReports).toBe(false);
    expect(reportLayoutOf(today)).toBe('8D');
  });

  it('has scorecards without an appeal or attachments where they are older than those', () => {
    const { appeal, attachmentIds, ...older } = blankScorecard('00000000-0000-4000-8000-000000000003');
    const asked = { ...appeal, state: 'asked' as const };
    const kept = { ...customerOf(first), scorecards: [older, { ...older, appeal: asked }] };
    expect(customerOf(kept).scorecards).toEqual([
      { ...older, appeal, attachmentIds },
      { ...older, appeal: asked, attachmentIds },
    ]);
  });

  it('stays as it is once it is of today', () => {
    const today = customerOf(first);
    expect(customerOf(today)).toBe(today);
  });
});

it('a part kept by the first version is read whole', () => {
  const kept = {
    schemaVersion: 1,
    name: '支架',
    number: 'P-1',
    customerId: null,
    customerPartNumber: 'C-9',
    vehicleModel: 'X3',
    isSafety: true,
    isActive: true,
  };
  const today = partOf(kept);
  expect(v.parse(partSchema, today)).toEqual(today);
  expect(today).toMatchObject({ number: 'P-1', packaging: '', yearlyQuantity: null, stage: null });
});
